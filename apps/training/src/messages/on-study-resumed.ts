import { Inject, Injectable } from '@nestjs/common';
import { isThere } from '@retrace/artifacts';
import { StudyResumed } from '@retrace/contracts';
import { JobQueue } from '@retrace/jobs';
import type { MessageHandler } from '@retrace/messaging';
import { PLATFORM, type Platform } from '@retrace/service';
import { checkpointName } from '@retrace/study';
import type { EntityManager } from 'typeorm';

import { trainAdapter, type TrainAdapterInput } from '../jobs/train-adapter.js';
import { RunStore } from '../storage/run-store.js';
import type { RunEntity } from '../storage/run.entity.js';
import { StudyStore } from '../storage/study-store.js';

/** Notes that a study's runs go on; the job queue has them go on. Those whose adapters are gone are made again. */
@Injectable()
export class OnStudyResumed implements MessageHandler<StudyResumed> {
  readonly message = StudyResumed;

  constructor(
    private readonly runs: RunStore,
    private readonly studies: StudyStore,
    private readonly jobs: JobQueue,
    @Inject(PLATFORM) private readonly platform: Platform,
  ) {}

  async handle({ studyId }: StudyResumed, transaction: EntityManager): Promise<void> {
    await this.studies.stand(transaction, studyId, 'running');
    await this.runs.resumeStudy(transaction, studyId);
    for (const run of await this.runs.done(transaction, studyId)) {
      if (await this.hasItsAdapter(run)) continue;
      await this.runs.retrain(transaction, run);
      const { arm, seed, attempts, spec } = run;
      const input: TrainAdapterInput = { studyId, arm, seed };
      // the job that trained it before is done for good
      const name = `${checkpointName({ arm, seed })} after ${attempts}`;
      await this.jobs.enqueue(transaction, trainAdapter, name, input, spec.priority);
    }
  }

  /** Evaluation looks in the store too, and leaves what is gone until it is told of it anew. */
  private async hasItsAdapter({ adapter, prunedAt }: RunEntity): Promise<boolean> {
    return prunedAt === null && adapter !== null && isThere(this.platform.artifacts, adapter);
  }
}
