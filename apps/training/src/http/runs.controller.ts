import { Controller, Get, Param, Query } from '@nestjs/common';
import type { CurvePoint, RunPage, RunView } from '@retrace/contracts';
import { validInput } from '@retrace/service';

import { RunNotFound } from '../domain/checkpoint-errors.js';
import type { RunKey } from '../domain/run-key.js';
import { CurveStore } from '../storage/curve-store.js';
import { RunStore } from '../storage/run-store.js';
import type { RunEntity } from '../storage/run.entity.js';
import { CurveQuery, RunPath, RunQuery } from './run-query.js';
import { toRunView } from './run-view.js';

/** See what training runs are doing, and their curves. */
@Controller('runs')
export class RunsController {
  constructor(
    private readonly runs: RunStore,
    private readonly curves: CurveStore,
  ) {}

  /** Lists training runs, the latest first. */
  @Get()
  async list(@Query(validInput) { offset, limit, ...filter }: RunQuery): Promise<RunPage> {
    const [runs, total] = await this.runs.list(filter, offset, limit);
    return { total, runs: runs.map(toRunView) };
  }

  /**
   * Shows a training run: what it is doing, or how it ended.
   *
   * @throws RunNotFound
   */
  @Get(':studyId/:arm/:seed')
  async get(@Param(validInput) path: RunPath): Promise<RunView> {
    return toRunView(await this.found(path));
  }

  /**
   * Gives the curve of a training run, in the order of steps.
   *
   * @throws RunNotFound
   */
  @Get(':studyId/:arm/:seed/curve')
  async curve(
    @Param(validInput) path: RunPath,
    @Query(validInput) { every, points }: CurveQuery,
  ): Promise<readonly CurvePoint[]> {
    await this.found(path);
    return this.curves.read(path, every === undefined ? { points } : { every });
  }

  private async found(key: RunKey): Promise<RunEntity> {
    const run = await this.runs.find(key);
    if (run === null) throw new RunNotFound(key);
    return run;
  }
}
