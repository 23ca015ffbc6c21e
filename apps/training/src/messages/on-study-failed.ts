import { Injectable } from '@nestjs/common';
import { StudyFailed } from '@retrace/contracts';
import type { MessageHandler } from '@retrace/messaging';
import type { EntityManager } from 'typeorm';

import { StudyStore } from '../storage/study-store.js';

/** Notes that a study failed: what it trained may be pruned. Runs that are under way may finish. */
@Injectable()
export class OnStudyFailed implements MessageHandler<StudyFailed> {
  readonly message = StudyFailed;

  constructor(private readonly studies: StudyStore) {}

  async handle({ studyId }: StudyFailed, transaction: EntityManager): Promise<void> {
    await this.studies.stand(transaction, studyId, 'failed');
  }
}
