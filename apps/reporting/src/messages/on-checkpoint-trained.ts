import { Injectable } from '@nestjs/common';
import { CheckpointTrained } from '@retrace/contracts';
import type { MessageHandler } from '@retrace/messaging';
import { checkpointName } from '@retrace/study';
import type { EntityManager } from 'typeorm';

import { FactStore } from '../storage/fact-store.js';

/** Keeps what training a checkpoint took. */
@Injectable()
export class OnCheckpointTrained implements MessageHandler<CheckpointTrained> {
  readonly message = CheckpointTrained;

  constructor(private readonly facts: FactStore) {}

  handle({ spec, ...said }: CheckpointTrained, transaction: EntityManager): Promise<void> {
    return this.facts.add(transaction, said.studyId, spec, checkpointName(said), { kind: 'checkpoint', said });
  }
}
