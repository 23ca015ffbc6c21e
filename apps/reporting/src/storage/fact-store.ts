import { Injectable } from '@nestjs/common';
import { JobQueue } from '@retrace/jobs';
import type { StudySpec } from '@retrace/study';
import type { EntityManager } from 'typeorm';

import type { Fact } from '../domain/fact.js';
import { isComplete, type FactName } from '../domain/expected-facts.js';
import { writeReport } from '../jobs/write-report-name.js';
import { FactEntity } from './fact.entity.js';
import { StudyEntity } from './study.entity.js';

/** Gathers what is known of studies, and queues a report when it is all there. */
@Injectable()
export class FactStore {
  constructor(private readonly jobs: JobQueue) {}

  /** Makes a study known. Its other messages may have come before this one. */
  async open(transaction: EntityManager, studyId: string, spec: StudySpec): Promise<void> {
    // a column of JSON takes any value of it
    const row = { studyId, spec: { ...spec } as object };
    await transaction.createQueryBuilder().insert().into(StudyEntity).values(row).orIgnore().execute();
  }

  /** Facts of one study are taken in one after the other, so that the last one finds all the others. */
  async add(transaction: EntityManager, studyId: string, spec: StudySpec, unit: string, fact: Fact): Promise<void> {
    await this.open(transaction, studyId, spec);
    await transaction.findOneOrFail(StudyEntity, { where: { studyId }, lock: { mode: 'pessimistic_write' } });
    const row = { studyId, kind: fact.kind, unit, said: fact.said as object }; // a column of JSON takes any value of it
    await transaction.upsert(FactEntity, row, ['studyId', 'kind', 'unit']);
    const known: readonly FactName[] = await transaction.findBy(FactEntity, { studyId });
    if (isComplete(spec, known)) await this.jobs.enqueue(transaction, writeReport, 'report', { studyId });
  }
}
