import { Injectable } from '@nestjs/common';
import { StudyRequested } from '@retrace/contracts';
import type { MessageHandler } from '@retrace/messaging';
import type { EntityManager } from 'typeorm';

import { FactStore } from '../storage/fact-store.js';

/** Keeps when a study was asked for. */
@Injectable()
export class OnStudyRequested implements MessageHandler<StudyRequested> {
  readonly message = StudyRequested;

  constructor(private readonly facts: FactStore) {}

  handle({ studyId, spec }: StudyRequested, transaction: EntityManager): Promise<void> {
    return this.facts.open(transaction, studyId, spec);
  }
}
