import { Injectable } from '@nestjs/common';
import { CheckpointTrained } from '@retrace/contracts';
import type { MessageHandler } from '@retrace/messaging';
import type { EntityManager } from 'typeorm';

import { CheckpointStore } from '../storage/checkpoint-store.js';

/** Has an adapter sampled. */
@Injectable()
export class OnCheckpointTrained implements MessageHandler<CheckpointTrained> {
  readonly message = CheckpointTrained;

  constructor(private readonly checkpoints: CheckpointStore) {}

  handle({ studyId, spec, arm, seed, adapter }: CheckpointTrained, transaction: EntityManager): Promise<void> {
    return this.checkpoints.add(transaction, { studyId, spec, checkpoint: { arm, seed }, adapter: { ...adapter } });
  }
}
