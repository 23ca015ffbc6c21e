import { Injectable } from '@nestjs/common';
import { ReportPublished } from '@retrace/contracts';
import type { MessageHandler } from '@retrace/messaging';
import type { EntityManager } from 'typeorm';

import { StudyStore } from '../storage/study-store.js';

/** Keeps a study's verdict, which completes it. */
@Injectable()
export class OnReportPublished implements MessageHandler<ReportPublished> {
  readonly message = ReportPublished;

  constructor(private readonly studies: StudyStore) {}

  handle(message: ReportPublished, transaction: EntityManager): Promise<void> {
    return this.studies.publishReport(transaction, message);
  }
}
