import { Injectable } from '@nestjs/common';
import { EvaluationCompleted } from '@retrace/contracts';
import type { MessageHandler } from '@retrace/messaging';
import { checkpointName, checkpointOf } from '@retrace/study';
import type { EntityManager } from 'typeorm';

import { FactStore } from '../storage/fact-store.js';

/** Keeps where the samples of a checkpoint lie. */
@Injectable()
export class OnEvaluationCompleted implements MessageHandler<EvaluationCompleted> {
  readonly message = EvaluationCompleted;

  constructor(private readonly facts: FactStore) {}

  handle({ spec, ...said }: EvaluationCompleted, transaction: EntityManager): Promise<void> {
    return this.facts.add(transaction, said.studyId, spec, checkpointName(checkpointOf(said.arm, said.seed)), {
      kind: 'evaluation',
      said,
    });
  }
}
