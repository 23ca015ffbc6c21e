import { randomUUID } from 'node:crypto';

import type { OnApplicationBootstrap, OnModuleDestroy } from '@nestjs/common';
import { RetraceError, type Log } from '@retrace/observability';
import { SpecInvalid, type StudySpec } from '@retrace/study';
import type { EntityManager } from 'typeorm';

import { nextTime } from '../domain/cron.js';
import type { ScheduleRun, ScheduleStore } from '../storage/schedule-store.js';
import type { ScheduleEntity } from '../storage/schedule.entity.js';
import type { Submission } from '../submission.js';
import { Repetition } from '../timing/repetition.js';

const LOOK_EVERY_MS = 1000;

/** A spec that is to be run at the times of a cron expression. */
export interface RequestedSchedule {
  /** Valid: see `cronProblem`. */
  readonly cron: string;
  /** Valid: see `isTimezone`. */
  readonly timezone: string;
  readonly spec: unknown;
}

/** Starts studies when their time has come: each time one, however many replicas look. */
export class Scheduler implements OnApplicationBootstrap, OnModuleDestroy {
  private readonly looking: Repetition;

  constructor(
    private readonly schedules: ScheduleStore,
    private readonly submission: Submission,
    private readonly now: () => Date,
    private readonly log: Log,
  ) {
    const onError = (error: unknown): void => log.warn('schedules wait', error);
    this.looking = new Repetition(() => this.runDue(), { pauseMs: LOOK_EVERY_MS, onError });
  }

  onApplicationBootstrap(): void {
    this.looking.start();
  }

  onModuleDestroy(): Promise<void> {
    return this.looking.stop();
  }

  /** @throws SpecInvalid, StructureUnknown, RecipeUnknown, RecipeCircular */
  async add({ cron, timezone, spec: body }: RequestedSchedule): Promise<ScheduleEntity> {
    const spec = await this.submission.validate({ kind: 'object', body, source: 'The spec of the schedule' });
    return this.schedules.add({ cron, timezone, spec, nextRunAt: timeAfter(cron, timezone, this.now()) });
  }

  /** Starts a study for each schedule that is due. Times that were missed meanwhile are not made up for. */
  async runDue(): Promise<void> {
    const now = this.now();
    for (const id of await this.schedules.findDue(now)) {
      try {
        await this.schedules.whileDue(id, now, (schedule, transaction) => this.run(schedule, now, transaction));
      } catch (error) {
        this.log.error('a schedule could not be run and waits', error, { scheduleId: id });
      }
    }
  }

  private async run(
    { id, cron, timezone, spec }: ScheduleEntity,
    now: Date,
    transaction: EntityManager,
  ): Promise<ScheduleRun> {
    const run = { nextRunAt: timeAfter(cron, timezone, now), lastRunAt: now };
    const valid = await this.validate(id, spec);
    if (valid instanceof SpecInvalid) return { ...run, lastProblem: valid.message };
    const lastStudyId = randomUUID();
    await this.submission.start(transaction, lastStudyId, valid);
    return { ...run, lastStudyId, lastProblem: null };
  }

  /** A spec that was valid when it was stored may not be for a newer version. */
  private async validate(id: string, body: StudySpec): Promise<StudySpec | SpecInvalid> {
    try {
      return await this.submission.validate({ kind: 'object', body, source: `The spec of schedule '${id}'` });
    } catch (error) {
      if (!(error instanceof SpecInvalid)) throw error;
      this.log.error('a schedule starts no study', error, { scheduleId: id });
      return error;
    }
  }
}

function timeAfter(cron: string, timezone: string, after: Date): Date {
  const next = nextTime(cron, timezone, after);
  if (next === null) throw new RetraceError('cron-invalid', `'${cron}' names a time that never comes.`, false);
  return next;
}
