import { Injectable } from '@nestjs/common';
import type { ArtifactRef, LatestStep, RunState, TrainingCost } from '@retrace/contracts';
import { DataSource, In, IsNull, type EntityManager } from 'typeorm';

import type { RunKey } from '../domain/run-key.js';
import { RunEntity } from './run.entity.js';

/** What a finished run leaves. */
export interface FinishedRun {
  readonly adapter: ArtifactRef;
  readonly cost: TrainingCost;
  readonly versions: Readonly<Record<string, string>>;
  /** Empty where the worker told nothing. */
  readonly machine: Readonly<Record<string, string>>;
}

/** Which runs to list; what is left out does not matter. */
export interface RunFilter {
  readonly studyId?: string;
  readonly state?: RunState;
}

const now = () => 'now()';

/** The runs, and what each is doing. */
@Injectable()
export class RunStore {
  constructor(private readonly database: DataSource) {}

  /** Begins another attempt, which waits for the machine at first. A cancelled run stays so until it is resumed. */
  async begin({ studyId, arm, seed }: RunKey): Promise<void> {
    await this.database.query(
      `UPDATE runs SET state = 'running', phase = 'waiting', latest = NULL, error = NULL, attempts = attempts + 1,
         started_at = coalesce(started_at, now()), heard_at = now(), ended_at = NULL
       WHERE study_id = $1 AND arm = $2 AND seed = $3 AND state <> 'cancelled'`,
      [studyId, arm, seed],
    );
  }

  /** Notes what a run under way said. One that was cancelled meanwhile stays so. */
  async hear(key: RunKey, said: { readonly phase?: string; readonly latest?: LatestStep }): Promise<void> {
    await this.database.manager.update(RunEntity, { ...keyOf(key), state: 'running' }, { ...said, heardAt: now });
  }

  /** An attempt ended early: the run is in line again. */
  async requeue(key: RunKey, error: string | null): Promise<void> {
    await this.database.manager.update(
      RunEntity,
      { ...keyOf(key), state: 'running' },
      { state: 'queued', phase: null, error },
    );
  }

  /** A run that has its adapter stays done, whatever failed after it. */
  async fail(key: RunKey, error: string): Promise<void> {
    const untrained = { ...keyOf(key), adapter: IsNull() };
    await this.database.manager.update(RunEntity, untrained, { state: 'failed', phase: null, error, endedAt: now });
  }

  /** As part of the transaction that tells of the adapter. */
  async finish(transaction: EntityManager, key: RunKey, run: FinishedRun): Promise<void> {
    const { adapter, cost, versions, machine } = run;
    const columns = { adapter, cost, versions, machine, state: 'done' as const, phase: null, error: null };
    await transaction.update(RunEntity, keyOf(key), { ...columns, endedAt: now, prunedAt: null });
  }

  async cancelStudy(transaction: EntityManager, studyId: string): Promise<void> {
    await transaction.query(
      `UPDATE runs SET state = 'cancelled', phase = NULL, ended_at = now()
       WHERE study_id = $1 AND state IN ('queued', 'running')`,
      [studyId],
    );
  }

  async resumeStudy(transaction: EntityManager, studyId: string): Promise<void> {
    await transaction.query(
      `UPDATE runs SET state = 'queued', error = NULL, ended_at = NULL
       WHERE study_id = $1 AND state IN ('cancelled', 'failed')`,
      [studyId],
    );
  }

  done(transaction: EntityManager, studyId: string): Promise<readonly RunEntity[]> {
    return transaction.findBy(RunEntity, { studyId, state: 'done' });
  }

  /** Has a run that is done made again. */
  async retrain(transaction: EntityManager, run: RunKey): Promise<void> {
    const anew = { state: 'queued', adapter: null, prunedAt: null, latest: null, endedAt: null } as const;
    await transaction.update(RunEntity, keyOf(run), anew);
  }

  /** Those that are not to go on, wherever they may still be under way. */
  unwanted(): Promise<readonly RunKey[]> {
    return this.database.manager.find(RunEntity, {
      select: { studyId: true, arm: true, seed: true },
      where: { state: In(['cancelled', 'failed']) },
    });
  }

  find(key: RunKey): Promise<RunEntity | null> {
    return this.database.manager.findOneBy(RunEntity, keyOf(key));
  }

  /** The latest first, and how many there are in all. */
  async list(filter: RunFilter, offset: number, limit: number): Promise<readonly [readonly RunEntity[], number]> {
    return this.database.manager.findAndCount(RunEntity, {
      where: filter,
      order: { queuedAt: 'DESC', studyId: 'ASC', arm: 'ASC', seed: 'ASC' },
      skip: offset,
      take: limit,
    });
  }
}

function keyOf({ studyId, arm, seed }: RunKey): RunKey {
  return { studyId, arm, seed };
}
