import { Injectable } from '@nestjs/common';
import { TrainingSetWritten } from '@retrace/contracts';
import type { MessageHandler } from '@retrace/messaging';
import type { EntityManager } from 'typeorm';

import { FactStore } from '../storage/fact-store.js';

/** Keeps what an arm is trained on. */
@Injectable()
export class OnTrainingSetWritten implements MessageHandler<TrainingSetWritten> {
  readonly message = TrainingSetWritten;

  constructor(private readonly facts: FactStore) {}

  handle({ spec, ...said }: TrainingSetWritten, transaction: EntityManager): Promise<void> {
    return this.facts.add(transaction, said.studyId, spec, said.arm, { kind: 'training-set', said });
  }
}
