import { Injectable } from '@nestjs/common';
import { StudyStarted } from '@retrace/contracts';
import { JobQueue } from '@retrace/jobs';
import type { MessageHandler } from '@retrace/messaging';
import { planStudy } from '@retrace/study';
import type { EntityManager } from 'typeorm';

import { curatePrompts } from '../jobs/curate-prompts.js';
import { CurationEntity } from '../storage/curation.entity.js';

/** Queues the curation of a study that trains anything. */
@Injectable()
export class OnStudyStarted implements MessageHandler<StudyStarted> {
  readonly message = StudyStarted;

  constructor(private readonly jobs: JobQueue) {}

  async handle({ studyId, spec }: StudyStarted, transaction: EntityManager): Promise<void> {
    if (planStudy(spec).trainingSets.length === 0) return;
    await transaction.upsert(CurationEntity, { studyId, spec: { ...spec } as object }, ['studyId']); // any JSON value
    await this.jobs.enqueue(transaction, curatePrompts, 'prompts', { studyId });
  }
}
