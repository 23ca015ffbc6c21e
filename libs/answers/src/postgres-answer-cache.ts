import { Injectable } from '@nestjs/common';
import type { AnswerCache, Completion } from '@retrace/inference';
import { gathered, storableText } from '@retrace/persistence';
import { DataSource, In } from 'typeorm';

import { AnswerEntity } from './answer.entity.js';

/** Models' answers in the service's own tables: all its replicas share them, and so do studies. */
@Injectable()
export class PostgresAnswerCache implements AnswerCache {
  readonly get: (key: string) => Promise<Completion | undefined>;
  private readonly insert: (row: AnswerEntity) => Promise<void>;

  constructor(private readonly database: DataSource) {
    this.get = gathered((keys) => this.find(keys));
    this.insert = gathered((rows) => this.insertAll(rows));
  }

  put(key: string, answer: Completion): Promise<void> {
    return this.insert({ key, completion: storable(answer) });
  }

  private async find(keys: readonly string[]): Promise<readonly (Completion | undefined)[]> {
    const rows = await this.database.manager.findBy(AnswerEntity, { key: In([...keys]) });
    const found = new Map(rows.map(({ key, completion }) => [key, completion]));
    return keys.map((key) => found.get(key));
  }

  /** An answer that is there already stays: two processes may have asked the same. */
  private async insertAll(rows: readonly AnswerEntity[]): Promise<readonly undefined[]> {
    await this.database
      .createQueryBuilder()
      .insert()
      .into(AnswerEntity)
      .values([...rows])
      .orIgnore()
      .execute();
    return rows.map(() => undefined);
  }
}

function storable(answer: Completion): Completion {
  const { text, reasoning, firstTokens } = answer;
  const likely = firstTokens?.map(({ token, logprob }) => ({ token: storableText(token), logprob }));
  return {
    ...answer,
    text: storableText(text),
    ...(reasoning === undefined ? {} : { reasoning: storableText(reasoning) }),
    ...(likely === undefined ? {} : { firstTokens: likely }),
  };
}
