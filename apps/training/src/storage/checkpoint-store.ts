import { Injectable } from '@nestjs/common';
import type { ArtifactRef } from '@retrace/contracts';
import { DataSource, type SelectQueryBuilder } from 'typeorm';

import { RunEntity } from './run.entity.js';
import { StudyEntity, type KnownReport } from './study.entity.js';

/** A run that has its adapter. */
export type TrainedRun = RunEntity & { readonly adapter: ArtifactRef };

/** A checkpoint, and the report of its study where there is one. */
export interface KeptCheckpoint {
  readonly run: TrainedRun;
  readonly report: KnownReport | null;
}

/** Which checkpoints to list; what is left out does not matter. Hashes are SHA-256. */
export interface CheckpointFilter {
  readonly studyId?: string;
  readonly trainingSet?: string;
  readonly prompts?: string;
}

/** What runs have made. */
@Injectable()
export class CheckpointStore {
  constructor(private readonly database: DataSource) {}

  /** By the SHA-256 of its adapter. Should several runs have made the same, it is the latest whose files are there. */
  async find(sha256: string): Promise<KeptCheckpoint | undefined> {
    const runs = await this.trained()
      .andWhere(`run.adapter->>'sha256' = :sha256`, { sha256 })
      .orderBy('run.prunedAt', 'ASC', 'NULLS FIRST')
      .addOrderBy('run.endedAt', 'DESC')
      .limit(1)
      .getMany();
    const [found] = await this.withReports(runs);
    return found;
  }

  /** The latest first, and how many there are in all. */
  async list(
    { studyId, trainingSet, prompts }: CheckpointFilter,
    offset: number,
    limit: number,
  ): Promise<readonly [readonly KeptCheckpoint[], number]> {
    const query = this.trained();
    if (studyId !== undefined) query.andWhere('run.studyId = :studyId', { studyId });
    if (trainingSet !== undefined) query.andWhere(`run.training_set->>'sha256' = :trainingSet`, { trainingSet });
    if (prompts !== undefined) query.andWhere(`run.prompts->>'sha256' = :prompts`, { prompts });
    const [runs, total] = await query
      .orderBy({ 'run.endedAt': 'DESC', 'run.studyId': 'ASC', 'run.arm': 'ASC', 'run.seed': 'ASC' })
      .skip(offset)
      .take(limit)
      .getManyAndCount();
    return [await this.withReports(runs), total];
  }

  private trained(): SelectQueryBuilder<RunEntity> {
    return this.database.manager.createQueryBuilder(RunEntity, 'run').where('run.adapter IS NOT NULL');
  }

  private async withReports(runs: readonly RunEntity[]): Promise<readonly KeptCheckpoint[]> {
    const studies = await this.database.manager
      .createQueryBuilder(StudyEntity, 'study')
      .where('study.studyId = ANY(:ids)', { ids: runs.map(({ studyId }) => studyId) })
      .getMany();
    const reports = new Map(studies.map(({ studyId, report }) => [studyId, report]));
    return runs.flatMap((run) => (isTrained(run) ? [{ run, report: reports.get(run.studyId) ?? null }] : []));
  }
}

function isTrained(run: RunEntity): run is TrainedRun {
  return run.adapter !== null;
}
