import { Injectable } from '@nestjs/common';
import type { AnswerCache, Completion } from '@retrace/inference';
import { DataSource } from 'typeorm';

import { AnswerEntity } from './answer.entity.js';

/** Teachers' answers in the service's own tables: all its replicas share them, and so do studies. */
@Injectable()
export class PostgresAnswerCache implements AnswerCache {
  constructor(private readonly database: DataSource) {}

  async get(key: string): Promise<Completion | undefined> {
    return (await this.database.manager.findOneBy(AnswerEntity, { key }))?.completion;
  }

  /** An answer that is there already stays: two processes may have asked the same. */
  async put(key: string, answer: Completion): Promise<void> {
    const completion = { ...answer, text: answer.text.replaceAll('\0', '') }; // Postgres takes none
    await this.database
      .createQueryBuilder()
      .insert()
      .into(AnswerEntity)
      .values({ key, completion })
      .orIgnore()
      .execute();
  }
}
