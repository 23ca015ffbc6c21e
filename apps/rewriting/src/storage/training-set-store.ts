import { Injectable } from '@nestjs/common';
import type { PromptsCurated } from '@retrace/contracts';
import { JobQueue } from '@retrace/jobs';
import { planStudy, type StudySpec } from '@retrace/study';
import type { EntityManager } from 'typeorm';

import { writeTrainingSet, type TrainingSetInput } from '../jobs/write-training-set-input.js';
import { TrainingSetEntity } from './training-set.entity.js';

/** The training sets to be written, one an arm. */
@Injectable()
export class TrainingSetStore {
  constructor(private readonly jobs: JobQueue) {}

  /** Keeps what each arm's training set is to be made of. */
  async add(transaction: EntityManager, { studyId, spec, prompts, count }: PromptsCurated): Promise<void> {
    for (const arm of planStudy(spec).trainingSets) {
      // a column of JSON takes any value of it
      const row = { studyId, arm, spec: { ...spec } as object, prompts: { ...prompts }, count };
      await transaction.upsert(TrainingSetEntity, row, ['studyId', 'arm']);
    }
  }

  /** Queues the writing of each arm's training set. */
  async queue(transaction: EntityManager, studyId: string, spec: StudySpec): Promise<void> {
    for (const arm of planStudy(spec).trainingSets) {
      const input: TrainingSetInput = { studyId, arm };
      await this.jobs.enqueue(transaction, writeTrainingSet, arm, input);
    }
  }
}
