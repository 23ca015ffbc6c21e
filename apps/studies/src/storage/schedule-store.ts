import { randomUUID } from 'node:crypto';

import { Injectable } from '@nestjs/common';
import type { StudySpec } from '@retrace/study';
import { DataSource, LessThanOrEqual, type EntityManager } from 'typeorm';

import { ScheduleEntity } from './schedule.entity.js';

export interface NewSchedule {
  readonly cron: string;
  readonly timezone: string;
  readonly spec: StudySpec;
  readonly nextRunAt: Date;
}

export type ScheduleRun = Pick<ScheduleEntity, 'nextRunAt' | 'lastRunAt' | 'lastProblem'> &
  Partial<Pick<ScheduleEntity, 'lastStudyId'>>;

/** The studies that are run again and again. */
@Injectable()
export class ScheduleStore {
  constructor(private readonly database: DataSource) {}

  async add(schedule: NewSchedule): Promise<ScheduleEntity> {
    const never = { lastRunAt: null, lastStudyId: null, lastProblem: null };
    return this.database.manager.save(ScheduleEntity, { id: randomUUID(), ...never, ...schedule });
  }

  async list(): Promise<readonly ScheduleEntity[]> {
    return this.database.manager.find(ScheduleEntity, { order: { nextRunAt: 'ASC' } });
  }

  /** @returns whether it was there */
  async remove(id: string): Promise<boolean> {
    const { affected } = await this.database.manager.delete(ScheduleEntity, { id });
    return affected === 1;
  }

  /** The ids of those whose time has come, the longest due first. */
  async findDue(now: Date): Promise<readonly string[]> {
    const due = await this.database.manager.find(ScheduleEntity, {
      select: { id: true },
      where: { nextRunAt: LessThanOrEqual(now) },
      order: { nextRunAt: 'ASC' },
    });
    return due.map(({ id }) => id);
  }

  /** Works on a due schedule in one transaction, unless another process does or has done so. */
  async whileDue(
    id: string,
    now: Date,
    work: (schedule: ScheduleEntity, transaction: EntityManager) => Promise<ScheduleRun>,
  ): Promise<void> {
    await this.database.transaction(async (transaction) => {
      const schedule = await transaction.findOne(ScheduleEntity, {
        where: { id, nextRunAt: LessThanOrEqual(now) },
        lock: { mode: 'pessimistic_write', onLocked: 'skip_locked' },
      });
      if (schedule === null) return;
      await transaction.update(ScheduleEntity, { id }, await work(schedule, transaction));
    });
  }
}
