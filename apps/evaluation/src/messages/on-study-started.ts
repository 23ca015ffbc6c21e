import { Injectable } from '@nestjs/common';
import { StudyStarted } from '@retrace/contracts';
import type { MessageHandler } from '@retrace/messaging';
import { isTrained, planStudy } from '@retrace/study';
import type { EntityManager } from 'typeorm';

import { CheckpointStore } from '../storage/checkpoint-store.js';

/** Has the untouched backbone sampled, as it is and with the structured prompt: neither needs training. */
@Injectable()
export class OnStudyStarted implements MessageHandler<StudyStarted> {
  readonly message = StudyStarted;

  constructor(private readonly checkpoints: CheckpointStore) {}

  async handle({ studyId, spec }: StudyStarted, transaction: EntityManager): Promise<void> {
    for (const { checkpoint } of planStudy(spec).evaluations) {
      if (isTrained(checkpoint.arm)) continue;
      await this.checkpoints.add(transaction, { studyId, spec, checkpoint, adapter: null });
    }
  }
}
