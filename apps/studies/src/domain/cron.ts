import { Cron } from 'croner';

/**
 * The first time after another one that a cron expression names.
 *
 * A fixed time that the clocks pass over in spring comes right after the gap; one that they have twice comes once.
 *
 * @param cron five fields: minute, hour, day of the month, month, day of the week
 * @param timezone as IANA names it: `Europe/Berlin`
 * @returns null when it names no time that ever comes, as the 30th of February
 * @throws when the expression or the timezone is not valid; `cronProblem` and `isTimezone` tell
 */
export function nextTime(cron: string, timezone: string, after: Date): Date | null {
  return new Cron(cron, { timezone, mode: '5-part', paused: true }).nextRun(after);
}

/** What is wrong with a cron expression, to be read after its name; null when it is sound. */
export function cronProblem(cron: unknown): string | null {
  if (typeof cron !== 'string' || cron.trim().split(/\s+/).length !== 5) {
    return `must have five fields (minute, hour, day of month, month, day of week), found ${JSON.stringify(cron)}`;
  }
  try {
    const comes = nextTime(cron, 'UTC', new Date(0)) !== null;
    return comes ? null : `names a time that never comes, found '${cron}'`;
  } catch (error) {
    return `is not valid, found '${cron}': ${error instanceof Error ? error.message : String(error)}`;
  }
}

export function isTimezone(name: unknown): boolean {
  if (typeof name !== 'string' || name === '') return false;
  try {
    return nextTime('0 0 * * *', name, new Date(0)) !== null;
  } catch {
    return false;
  }
}
