import { Injectable } from '@nestjs/common';
import { EvaluationCompleted } from '@retrace/contracts';
import type { MessageHandler } from '@retrace/messaging';
import { checkpointName, checkpointOf } from '@retrace/study';
import type { EntityManager } from 'typeorm';

import { FactStore } from '../storage/fact-store.js';
import { SampleIndex } from '../storage/sample-index.js';

/** Keeps where the samples of a checkpoint lie, and has them looked up. */
@Injectable()
export class OnEvaluationCompleted implements MessageHandler<EvaluationCompleted> {
  readonly message = EvaluationCompleted;

  constructor(
    private readonly facts: FactStore,
    private readonly index: SampleIndex,
  ) {}

  async handle({ spec, ...said }: EvaluationCompleted, transaction: EntityManager): Promise<void> {
    const unit = checkpointName(checkpointOf(said.arm, said.seed));
    await this.facts.add(transaction, said.studyId, spec, unit, { kind: 'evaluation', said });
    await this.index.request(transaction, said.studyId);
  }
}
