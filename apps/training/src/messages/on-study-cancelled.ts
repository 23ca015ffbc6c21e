import { Injectable } from '@nestjs/common';
import { StudyCancelled } from '@retrace/contracts';
import type { MessageHandler } from '@retrace/messaging';
import type { EntityManager } from 'typeorm';

import { RunStore } from '../storage/run-store.js';
import { StudyStore } from '../storage/study-store.js';
import { StrayRuns } from '../strays/stray-runs.js';

/** Notes that a study's runs stop; the job queue stops them. */
@Injectable()
export class OnStudyCancelled implements MessageHandler<StudyCancelled> {
  readonly message = StudyCancelled;

  constructor(
    private readonly runs: RunStore,
    private readonly studies: StudyStore,
    private readonly strays: StrayRuns,
  ) {}

  async handle({ studyId }: StudyCancelled, transaction: EntityManager): Promise<void> {
    await this.studies.stand(transaction, studyId, 'cancelled');
    await this.runs.cancelStudy(transaction, studyId);
    this.strays.lookSoon();
  }
}
