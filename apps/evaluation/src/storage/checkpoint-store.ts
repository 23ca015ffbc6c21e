import { Injectable } from '@nestjs/common';
import type { ArtifactRef } from '@retrace/contracts';
import { JobQueue } from '@retrace/jobs';
import { checkpointName, planStudy, type Checkpoint, type StudySpec } from '@retrace/study';
import { DataSource, type EntityManager } from 'typeorm';

import { shardsOf, type Shard } from '../domain/shard.js';
import { evaluateCheckpoint, type CheckpointJobInput, type EvaluateShardInput } from '../jobs/checkpoint-job-input.js';
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
  constructor(
    private readonly database: DataSource,
    private readonly jobs: JobQueue,
  ) {}

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
    const planned = planStudy(spec).evaluations.find((one) => checkpointName(one.checkpoint) === name);
    for (const shard of shardsOf(planned?.samples ?? 0)) {
      const input: EvaluateShardInput = { studyId, checkpoint: name, shard };
      await this.jobs.enqueue(transaction, evaluateCheckpoint, keyOf(name, shard), input, spec.priority);
    }
  }

  /** Notes that a shard's samples are made. @returns whether those of all shards are */
  async finishShard({ studyId, checkpoint }: CheckpointJobInput, { place, of }: Shard): Promise<boolean> {
    return this.database.transaction(async (transaction) => {
      const row = await transaction.findOneOrFail(CheckpointEntity, {
        where: { studyId, checkpoint },
        lock: { mode: 'pessimistic_write' },
      });
      const finishedShards = [...new Set([...row.finishedShards, place])];
      await transaction.update(CheckpointEntity, { studyId, checkpoint }, { finishedShards });
      return finishedShards.length === of;
    });
  }
}

/** A checkpoint of one shard has the key that it always had. */
function keyOf(checkpoint: string, { place, of }: Shard): string {
  return of === 1 ? checkpoint : `${checkpoint}#${place}`;
}
