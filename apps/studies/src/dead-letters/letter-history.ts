import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';

import { StudyHistory } from '../history/study-history.js';
import { StudyEntity } from '../storage/study.entity.js';
import type { LetterEntity } from './letter.entity.js';

/** Tells a study's history what became of its letters. */
@Injectable()
export class LetterHistory {
  constructor(private readonly history: StudyHistory) {}

  /** The letter's study is locked, where there is one: a letter may name a study that nobody took in. */
  async record(
    transaction: EntityManager,
    { studyId, service, type }: LetterEntity,
    settled: 'replayed' | 'discarded',
  ): Promise<void> {
    if (studyId === null || !(await transaction.existsBy(StudyEntity, { id: studyId }))) return;
    const what = `${type ?? 'a message that could not be read'}, which ${service} could not handle`;
    const text = settled === 'replayed' ? `Sent again: ${what}.` : `Discarded: ${what}.`;
    await this.history.record(transaction, studyId, { kind: `letter-${settled}`, at: new Date(), text });
  }
}
