import { Body, Controller, Delete, Get, HttpCode, Param, Post } from '@nestjs/common';
import { Needs, validId, validInput } from '@retrace/service';

import { ScheduleNotFound } from '../domain/schedule-errors.js';
import { Scheduler } from '../schedules/scheduler.js';
import { ScheduleStore } from '../storage/schedule-store.js';
import type { ScheduleEntity } from '../storage/schedule.entity.js';
import { ScheduleBody } from './schedule-body.js';

/** A study that is run again and again. */
export interface ScheduleView {
  readonly id: string;
  /** The spec's. */
  readonly name: string;
  readonly cron: string;
  readonly timezone: string;
  readonly nextRunAt: string;
  readonly lastRunAt?: string;
  /** The last study that it started. */
  readonly lastStudyId?: string;
  /** Why the last run started no study. */
  readonly lastProblem?: string;
}

/** Have studies run again and again. */
@Controller('schedules')
export class SchedulesController {
  constructor(
    private readonly scheduler: Scheduler,
    private readonly schedules: ScheduleStore,
  ) {}

  /**
   * Has a study run again and again.
   *
   * @throws SpecInvalid, StructureUnknown, RecipeUnknown, BackboneUnknown
   */
  @Post()
  @Needs('admin')
  async add(@Body(validInput) { cron, timezone = 'UTC', spec }: ScheduleBody): Promise<ScheduleView> {
    return toScheduleView(await this.scheduler.add({ cron, timezone, spec }));
  }

  /** Lists schedules, the one that is run next first. */
  @Get()
  async list(): Promise<readonly ScheduleView[]> {
    return (await this.schedules.list()).map(toScheduleView);
  }

  /**
   * Removes a schedule; what it has started goes on.
   *
   * @throws ScheduleNotFound
   */
  @Delete(':id')
  @Needs('admin')
  @HttpCode(204)
  async remove(@Param('id', validId) id: string): Promise<void> {
    if (!(await this.schedules.remove(id))) throw new ScheduleNotFound(id);
  }
}

function toScheduleView(schedule: ScheduleEntity): ScheduleView {
  const { id, spec, cron, timezone, nextRunAt, lastRunAt, lastStudyId, lastProblem } = schedule;
  return {
    id,
    name: spec.name,
    cron,
    timezone,
    nextRunAt: nextRunAt.toISOString(),
    ...(lastRunAt === null ? {} : { lastRunAt: lastRunAt.toISOString() }),
    ...(lastStudyId === null ? {} : { lastStudyId }),
    ...(lastProblem === null ? {} : { lastProblem }),
  };
}
