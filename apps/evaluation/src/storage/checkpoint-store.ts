import { Injectable } from '@nestjs/common';
import type { ArtifactRef } from '@retrace/contracts';
import { JobQueue } from '@retrace/jobs';
import { checkpointName, type Checkpoint, type StudySpec } from '@retrace/study';
import type { EntityManager } from 'typeorm';

import { evaluateCheckpoint, type CheckpointJobInput } from '../jobs/checkpoint-job-input.js';
import { CheckpointEntity } from './checkpoint.entity.js';

export interface NewCheckpoint {
  readonly studyId: string;
  readonly spec: StudySpec;
  readonly checkpoint: Checkpoint;
  readonly adapter: ArtifactRef | null;
}

/** The checkpoints to be sampled. */
@Injectable()
export class CheckpointStore {
  constructor(private readonly jobs: JobQueue) {}

  /** Keeps a checkpoint and queues its evaluation. */
  async add(transaction: EntityManager, { studyId, spec, checkpoint, adapter }: NewCheckpoint): Promise<void> {
    const name = checkpointName(checkpoint);
    const seed = 'seed' in checkpoint ? checkpoint.seed : null;
    await transaction.upsert(
      CheckpointEntity,
      // columns of JSON take any value of it
      { studyId, checkpoint: name, arm: checkpoint.arm, seed, spec: { ...spec } as object, adapter },
      ['studyId', 'checkpoint'],
    );
    const input: CheckpointJobInput = { studyId, checkpoint: name };
    await this.jobs.enqueue(transaction, evaluateCheckpoint, name, input);
  }
}
