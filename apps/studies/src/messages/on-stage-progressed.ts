import { Injectable } from '@nestjs/common';
import { StageProgressed } from '@retrace/contracts';
import type { MessageHandler } from '@retrace/messaging';
import type { EntityManager } from 'typeorm';

import { StudyStore } from '../storage/study-store.js';

/** Projects how far a unit of a study is. */
@Injectable()
export class OnStageProgressed implements MessageHandler<StageProgressed> {
  readonly message = StageProgressed;

  constructor(private readonly studies: StudyStore) {}

  handle(message: StageProgressed, transaction: EntityManager): Promise<void> {
    return this.studies.progress(transaction, message);
  }
}
