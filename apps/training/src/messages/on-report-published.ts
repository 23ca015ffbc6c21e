import { Injectable } from '@nestjs/common';
import { ReportPublished } from '@retrace/contracts';
import type { MessageHandler } from '@retrace/messaging';
import type { EntityManager } from 'typeorm';

import { StudyStore } from '../storage/study-store.js';

/** Keeps where a study's report lies: its checkpoints are kept from then on, and their cards tell what it says. */
@Injectable()
export class OnReportPublished implements MessageHandler<ReportPublished> {
  readonly message = ReportPublished;

  constructor(private readonly studies: StudyStore) {}

  async handle({ studyId, json, verdict, summary }: ReportPublished, transaction: EntityManager): Promise<void> {
    await this.studies.report(transaction, studyId, { json: { ...json }, verdict, summary });
  }
}
