import { Injectable } from '@nestjs/common';
import { TrainingSetWritten } from '@retrace/contracts';
import { JobQueue } from '@retrace/jobs';
import type { MessageHandler } from '@retrace/messaging';
import { checkpointName, planStudy } from '@retrace/study';
import type { EntityManager } from 'typeorm';

import { trainAdapter, type TrainAdapterInput } from '../jobs/train-adapter.js';
import { RunEntity } from '../storage/run.entity.js';
import { StudyStore } from '../storage/study-store.js';

/** Queues a training run for each seed of the arm. */
@Injectable()
export class OnTrainingSetWritten implements MessageHandler<TrainingSetWritten> {
  readonly message = TrainingSetWritten;

  constructor(
    private readonly jobs: JobQueue,
    private readonly studies: StudyStore,
  ) {}

  async handle(written: TrainingSetWritten, transaction: EntityManager): Promise<void> {
    const { studyId, spec, arm, trainingSet, prompts, examples } = written;
    const state = (await this.studies.isCancelled(transaction, studyId)) ? ('cancelled' as const) : ('queued' as const);
    const runs = planStudy(spec).runs.filter((run) => run.arm === arm);
    for (const { seed } of runs) {
      // a column of JSON takes any value of it
      const kept = { spec: { ...spec } as object, trainingSet: { ...trainingSet }, prompts: prompts && { ...prompts } };
      const row = { studyId, arm, seed, examples, state, ...kept };
      // a run that is there goes on as it is
      await transaction.createQueryBuilder().insert().into(RunEntity).values(row).orIgnore().execute();
      const input: TrainAdapterInput = { studyId, arm, seed };
      await this.jobs.enqueue(transaction, trainAdapter, checkpointName({ arm, seed }), input, spec.priority);
    }
  }
}
