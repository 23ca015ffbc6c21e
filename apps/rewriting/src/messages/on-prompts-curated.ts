import { Injectable } from '@nestjs/common';
import { PromptsCurated } from '@retrace/contracts';
import { JobQueue } from '@retrace/jobs';
import type { MessageHandler } from '@retrace/messaging';
import { planStudy } from '@retrace/study';
import type { EntityManager } from 'typeorm';

import { writeTrainingSet, type TrainingSetInput } from '../jobs/write-training-set.js';
import { TrainingSetEntity } from '../storage/training-set.entity.js';

/** Queues the training set of every arm. */
@Injectable()
export class OnPromptsCurated implements MessageHandler<PromptsCurated> {
  readonly message = PromptsCurated;

  constructor(private readonly jobs: JobQueue) {}

  async handle({ studyId, spec, prompts, count }: PromptsCurated, transaction: EntityManager): Promise<void> {
    for (const arm of planStudy(spec).trainingSets) {
      // a column of JSON takes any value of it
      const row = { studyId, arm, spec: { ...spec } as object, prompts: { ...prompts }, count };
      await transaction.upsert(TrainingSetEntity, row, ['studyId', 'arm']);
      const input: TrainingSetInput = { studyId, arm };
      await this.jobs.enqueue(transaction, writeTrainingSet, arm, input);
    }
  }
}
