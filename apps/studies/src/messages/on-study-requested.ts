import { Injectable } from '@nestjs/common';
import { StudyRequested } from '@retrace/contracts';
import type { MessageHandler } from '@retrace/messaging';
import type { EntityManager } from 'typeorm';

import { Submission } from '../submission.js';

/** Starts a study that was asked for by a message, as the API does. */
@Injectable()
export class OnStudyRequested implements MessageHandler<StudyRequested> {
  readonly message = StudyRequested;

  constructor(private readonly submission: Submission) {}

  async handle({ studyId: asked, spec: body }: StudyRequested, transaction: EntityManager): Promise<void> {
    const studyId = asked.toLowerCase(); // as Postgres gives it back: elsewhere it is compared as text
    const source = `The request for study '${studyId}'`;
    const spec = await this.submission.validate({ kind: 'object', body, source });
    await this.submission.start(transaction, studyId, spec);
  }
}
