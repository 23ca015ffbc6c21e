import { IsObject, IsOptional, ValidateBy } from 'class-validator';

import { cronProblem, isTimezone } from '../domain/cron.js';

/** What to run again and again, and when. */
export class ScheduleBody {
  /** Five fields: minute, hour, day of the month, month, day of the week. */
  @ValidateBy({
    name: 'isCron',
    validator: {
      validate: (cron: unknown) => cronProblem(cron) === null,
      defaultMessage: (found) => cronProblem(found?.value) ?? '',
    },
  })
  readonly cron!: string;

  /** As IANA names it: `Europe/Berlin`; UTC when left out. */
  @IsOptional()
  @ValidateBy({
    name: 'isTimezone',
    validator: {
      validate: isTimezone,
      defaultMessage: (found) =>
        `must be a timezone as IANA names it, such as Europe/Berlin, found ${JSON.stringify(found?.value)}`,
    },
  })
  readonly timezone?: string;

  /** A study spec. */
  @IsObject()
  readonly spec!: Readonly<Record<string, unknown>>;
}
