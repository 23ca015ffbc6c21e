import { Injectable } from '@nestjs/common';
import { PromptsCurated } from '@retrace/contracts';
import type { MessageHandler } from '@retrace/messaging';
import { teacherOf } from '@retrace/study';
import type { EntityManager } from 'typeorm';

import { ChunkStore } from '../storage/chunk-store.js';
import { TrainingSetStore } from '../storage/training-set-store.js';

/** Queues the training set of every arm; where a model is the teacher, what is to be asked of it comes first. */
@Injectable()
export class OnPromptsCurated implements MessageHandler<PromptsCurated> {
  readonly message = PromptsCurated;

  constructor(
    private readonly trainingSets: TrainingSetStore,
    private readonly chunks: ChunkStore,
  ) {}

  async handle(curated: PromptsCurated, transaction: EntityManager): Promise<void> {
    await this.trainingSets.add(transaction, curated);
    switch (teacherOf(curated.spec).kind) {
      case 'template':
        return this.trainingSets.queue(transaction, curated.studyId, curated.spec);
      case 'model':
        return this.chunks.add(transaction, curated);
    }
  }
}
