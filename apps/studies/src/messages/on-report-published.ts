import { Injectable } from '@nestjs/common';
import { ReportPublished } from '@retrace/contracts';
import type { MessageHandler } from '@retrace/messaging';
import type { EntityManager } from 'typeorm';

import { Announcements } from '../announcements.js';
import { StudyHistory } from '../history/study-history.js';
import { StudyStore } from '../storage/study-store.js';

/** Keeps a study's verdict, which completes it. */
@Injectable()
export class OnReportPublished implements MessageHandler<ReportPublished> {
  readonly message = ReportPublished;

  constructor(
    private readonly studies: StudyStore,
    private readonly history: StudyHistory,
    private readonly announcements: Announcements,
  ) {}

  async handle(message: ReportPublished, transaction: EntityManager): Promise<void> {
    if ((await this.studies.publishReport(transaction, message)) !== 'completed') return;
    const completed = { kind: 'completed', at: new Date(), text: message.summary } as const;
    await this.history.record(transaction, message.studyId, completed);
    await this.announcements.passOn(transaction, message);
  }
}
