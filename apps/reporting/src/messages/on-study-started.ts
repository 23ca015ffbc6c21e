import { Injectable } from '@nestjs/common';
import { StudyStarted } from '@retrace/contracts';
import type { MessageHandler } from '@retrace/messaging';
import type { EntityManager } from 'typeorm';

import { FactStore } from '../storage/fact-store.js';

/** Keeps when a study was asked for. */
@Injectable()
export class OnStudyStarted implements MessageHandler<StudyStarted> {
  readonly message = StudyStarted;

  constructor(private readonly facts: FactStore) {}

  handle({ studyId, spec }: StudyStarted, transaction: EntityManager): Promise<void> {
    return this.facts.open(transaction, studyId, spec);
  }
}
