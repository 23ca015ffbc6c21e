import { Injectable } from '@nestjs/common';
import { TrainingSetWritten } from '@retrace/contracts';
import { JobQueue } from '@retrace/jobs';
import type { MessageHandler } from '@retrace/messaging';
import { checkpointName, planStudy } from '@retrace/study';
import type { EntityManager } from 'typeorm';

import { trainAdapter, type TrainAdapterInput } from '../jobs/train-adapter.js';
import { RunEntity } from '../storage/run.entity.js';

/** Queues a training run for each seed of the arm. */
@Injectable()
export class OnTrainingSetWritten implements MessageHandler<TrainingSetWritten> {
  readonly message = TrainingSetWritten;

  constructor(private readonly jobs: JobQueue) {}

  async handle({ studyId, spec, arm, trainingSet }: TrainingSetWritten, transaction: EntityManager): Promise<void> {
    const runs = planStudy(spec).runs.filter((run) => run.arm === arm);
    for (const { seed } of runs) {
      // a column of JSON takes any value of it
      const row = { studyId, arm, seed, spec: { ...spec } as object, trainingSet: { ...trainingSet } };
      await transaction.upsert(RunEntity, row, ['studyId', 'arm', 'seed']);
      const input: TrainAdapterInput = { studyId, arm, seed };
      await this.jobs.enqueue(transaction, trainAdapter, checkpointName({ arm, seed }), input, spec.priority);
    }
  }
}
