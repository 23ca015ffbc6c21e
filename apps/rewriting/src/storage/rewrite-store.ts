import { Injectable } from '@nestjs/common';
import { DataSource, In, type EntityManager } from 'typeorm';

import type { Attempt } from '../domain/model-teacher/attempt.js';
import { RewriteEntity } from './rewrite.entity.js';

/** What teachers have said to prompts. */
@Injectable()
export class RewriteStore {
  constructor(private readonly database: DataSource) {}

  /** The attempts at each of these prompts, in their order; prompts without any are left out. */
  async of(studyId: string, promptIds: readonly string[]): Promise<ReadonlyMap<string, readonly Attempt[]>> {
    const rows = await this.database.manager.find(RewriteEntity, {
      where: { studyId, promptId: In([...promptIds]) },
      order: { attempt: 'ASC' },
    });
    return Map.groupBy(rows, ({ promptId }) => promptId);
  }

  /** Keeps an attempt. One that is there already stays: two processes may have asked the same. */
  async add(
    studyId: string,
    promptId: string,
    attempt: Attempt,
    transaction: EntityManager = this.database.manager,
  ): Promise<void> {
    const text = attempt.text.replaceAll('\0', ''); // Postgres takes none
    const row = { studyId, promptId, ...attempt, text, problems: [...attempt.problems] };
    await transaction.createQueryBuilder().insert().into(RewriteEntity).values(row).orIgnore().execute();
  }
}
