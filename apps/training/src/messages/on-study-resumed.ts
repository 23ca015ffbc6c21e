import { Injectable } from '@nestjs/common';
import { StudyResumed } from '@retrace/contracts';
import { JobQueue } from '@retrace/jobs';
import type { MessageHandler } from '@retrace/messaging';
import { checkpointName } from '@retrace/study';
import type { EntityManager } from 'typeorm';

import { trainAdapter, type TrainAdapterInput } from '../jobs/train-adapter.js';
import { RunStore } from '../storage/run-store.js';
import { StudyStore } from '../storage/study-store.js';

/** Notes that a study's runs go on; the job queue has them go on. Those whose adapters were pruned are made again. */
@Injectable()
export class OnStudyResumed implements MessageHandler<StudyResumed> {
  readonly message = StudyResumed;

  constructor(
    private readonly runs: RunStore,
    private readonly studies: StudyStore,
    private readonly jobs: JobQueue,
  ) {}

  async handle({ studyId }: StudyResumed, transaction: EntityManager): Promise<void> {
    await this.studies.stand(transaction, studyId, 'running');
    await this.runs.resumeStudy(transaction, studyId);
    for (const { arm, seed, attempts, spec } of await this.runs.retrainPruned(transaction, studyId)) {
      const input: TrainAdapterInput = { studyId, arm, seed };
      // the job that trained it before is done for good
      const name = `${checkpointName({ arm, seed })} after ${attempts}`;
      await this.jobs.enqueue(transaction, trainAdapter, name, input, spec.priority);
    }
  }
}
