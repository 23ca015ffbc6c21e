import { Injectable } from '@nestjs/common';
import { messageOf, StageProgressed, StudyFailed } from '@retrace/contracts';
import type { MessageHandler } from '@retrace/messaging';
import type { EntityManager } from 'typeorm';

import { Announcements } from '../announcements.js';
import { unitEvent } from '../domain/history-event.js';
import { StudyHistory } from '../history/study-history.js';
import { StudyStore } from '../storage/study-store.js';

/** Projects how far a unit of a study is; the first one that is given up makes the study fail. */
@Injectable()
export class OnStageProgressed implements MessageHandler<StageProgressed> {
  readonly message = StageProgressed;

  constructor(
    private readonly studies: StudyStore,
    private readonly history: StudyHistory,
    private readonly announcements: Announcements,
  ) {}

  async handle(message: StageProgressed, transaction: EntityManager): Promise<void> {
    const moved = await this.studies.progress(transaction, message);
    if (moved === null) return;
    const { studyId, stage, unit, detail } = message;
    const event = unitEvent(moved.before, message);
    if (event !== null) await this.history.record(transaction, studyId, event);
    if (moved.became !== 'failed') return;
    const failed = messageOf(StudyFailed, { studyId, stage, unit, ...(detail === undefined ? {} : { detail }) });
    await this.announcements.announce(transaction, failed);
  }
}
