import { Injectable } from '@nestjs/common';
import { StudyResumed } from '@retrace/contracts';
import type { MessageHandler } from '@retrace/messaging';
import type { EntityManager } from 'typeorm';

import { RunStore } from '../storage/run-store.js';
import { StudyStore } from '../storage/study-store.js';

/** Notes that a study's runs go on; the job queue has them go on. */
@Injectable()
export class OnStudyResumed implements MessageHandler<StudyResumed> {
  readonly message = StudyResumed;

  constructor(
    private readonly runs: RunStore,
    private readonly studies: StudyStore,
  ) {}

  async handle({ studyId }: StudyResumed, transaction: EntityManager): Promise<void> {
    await this.studies.stand(transaction, studyId, 'running');
    await this.runs.resumeStudy(transaction, studyId);
  }
}
