import { Injectable } from '@nestjs/common';
import { StudyRequested } from '@retrace/contracts';
import type { MessageHandler } from '@retrace/messaging';
import { isTrained, planStudy } from '@retrace/study';
import type { EntityManager } from 'typeorm';

import { CheckpointStore } from '../storage/checkpoint-store.js';

/** Has the untouched backbone sampled, which needs no training. */
@Injectable()
export class OnStudyRequested implements MessageHandler<StudyRequested> {
  readonly message = StudyRequested;

  constructor(private readonly checkpoints: CheckpointStore) {}

  async handle({ studyId, spec }: StudyRequested, transaction: EntityManager): Promise<void> {
    for (const { checkpoint } of planStudy(spec).evaluations) {
      if (isTrained(checkpoint.arm)) continue;
      await this.checkpoints.add(transaction, { studyId, spec, checkpoint, adapter: null });
    }
  }
}
