import { Injectable } from '@nestjs/common';
import { gathered, storableText } from '@retrace/persistence';
import { DataSource, In, type EntityManager } from 'typeorm';

import type { Attempt } from '../domain/model-teacher/attempt.js';
import { RewriteEntity } from './rewrite.entity.js';

/** An attempt at a prompt. */
export interface PromptAttempt {
  readonly promptId: string;
  readonly attempt: Attempt;
}

/** What teachers have said to prompts. */
@Injectable()
export class RewriteStore {
  private readonly insert: (row: RewriteEntity) => Promise<void>;

  constructor(private readonly database: DataSource) {
    this.insert = gathered(async (rows) => {
      await insertAll(database.manager, rows);
      return rows.map(() => undefined);
    });
  }

  /** The attempts at each of these prompts, in their order; prompts without any are left out. */
  async of(studyId: string, promptIds: readonly string[]): Promise<ReadonlyMap<string, readonly Attempt[]>> {
    const rows = await this.database.manager.find(RewriteEntity, {
      where: { studyId, promptId: In([...promptIds]) },
      order: { attempt: 'ASC' },
    });
    return Map.groupBy(rows, ({ promptId }) => promptId);
  }

  /** Keeps an attempt. One that is there already stays: two processes may have asked the same. */
  add(studyId: string, promptId: string, attempt: Attempt): Promise<void> {
    return this.insert(rowOf(studyId, promptId, attempt));
  }

  /** Keeps attempts in a transaction, as `add` does. */
  async addIn(transaction: EntityManager, studyId: string, attempts: readonly PromptAttempt[]): Promise<void> {
    await insertAll(
      transaction,
      attempts.map(({ promptId, attempt }) => rowOf(studyId, promptId, attempt)),
    );
  }
}

function rowOf(studyId: string, promptId: string, attempt: Attempt): RewriteEntity {
  return { studyId, promptId, ...attempt, text: storableText(attempt.text), problems: [...attempt.problems] };
}

async function insertAll(manager: EntityManager, rows: readonly RewriteEntity[]): Promise<void> {
  if (rows.length === 0) return;
  await manager
    .createQueryBuilder()
    .insert()
    .into(RewriteEntity)
    .values([...rows])
    .orIgnore()
    .execute();
}
