import { Injectable } from '@nestjs/common';
import { DataSource, In } from 'typeorm';

import type { Review } from '../domain/review/review.js';
import { ReviewEntity } from './review.entity.js';

@Injectable()
export class ReviewStore {
  constructor(private readonly database: DataSource) {}

  /** The reviews of a study, or of some of its prompts. */
  async of(studyId: string, promptIds?: readonly string[]): Promise<ReadonlyMap<string, Review>> {
    const where = promptIds === undefined ? { studyId } : { studyId, promptId: In([...promptIds]) };
    const rows = await this.database.manager.findBy(ReviewEntity, where);
    return new Map(rows.map(({ promptId, review }) => [promptId, review]));
  }

  async put(studyId: string, promptId: string, review: Review): Promise<void> {
    // a column of JSON takes any value of it
    const row = { studyId, promptId, review: review as object };
    await this.database.manager.upsert(ReviewEntity, row, ['studyId', 'promptId']);
  }
}
