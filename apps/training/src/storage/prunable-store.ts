import { Injectable } from '@nestjs/common';
import type { ArtifactRef } from '@retrace/contracts';
import type { TrainedArm } from '@retrace/study';
import type { EntityManager } from 'typeorm';

import type { CheckpointStanding } from '../domain/pruning/reason-to-prune.js';

/** A checkpoint whose files are there, with what decides whether they stay. */
export interface StandingCheckpoint extends CheckpointStanding {
  readonly studyId: string;
  readonly studyName: string;
  readonly arm: TrainedArm;
  readonly seed: number;
  readonly adapter: ArtifactRef;
}

/** What pruning reads and notes. */
@Injectable()
export class PrunableStore {
  /** Every checkpoint whose files are there, the oldest first. */
  async checkpoints(transaction: EntityManager): Promise<readonly StandingCheckpoint[]> {
    return transaction.query(`
      SELECT run.study_id AS "studyId", run.spec->>'name' AS "studyName", run.arm, run.seed, run.adapter,
        coalesce(study.standing, 'running') AS study,
        study.report IS NOT NULL AS "hasReport",
        EXISTS (SELECT FROM runs other WHERE other.study_id = run.study_id AND other.state IN ('queued', 'running'))
          AS "isUnderWay",
        (extract(epoch FROM now() - run.ended_at) / 86400)::double precision AS "ageDays"
      FROM runs run LEFT JOIN studies study USING (study_id)
      WHERE run.adapter IS NOT NULL AND run.pruned_at IS NULL
      ORDER BY run.ended_at, run.study_id, run.arm, run.seed`);
  }

  /** SHA-256 of what this service knows to be needed by others: prompts, training sets and reports. */
  async needed(transaction: EntityManager): Promise<readonly string[]> {
    const rows: readonly { readonly sha256: string }[] = await transaction.query(`
      SELECT training_set->>'sha256' AS sha256 FROM runs
      UNION SELECT prompts->>'sha256' FROM runs WHERE prompts IS NOT NULL
      UNION SELECT report->'json'->>'sha256' FROM studies WHERE report IS NOT NULL`);
    return rows.map(({ sha256 }) => sha256);
  }

  async markPruned(transaction: EntityManager, { studyId, arm, seed }: StandingCheckpoint): Promise<void> {
    await transaction.query('UPDATE runs SET pruned_at = now() WHERE study_id = $1 AND arm = $2 AND seed = $3', [
      studyId,
      arm,
      seed,
    ]);
  }
}
