import { Column, Entity, PrimaryColumn } from 'typeorm';

import type { Review } from '../domain/review/review.js';

/** What a person has decided about the rewrite of one prompt. The last word counts. */
@Entity('reviews')
export class ReviewEntity {
  @PrimaryColumn('uuid', { name: 'study_id' })
  studyId!: string;

  @PrimaryColumn('text', { name: 'prompt_id' })
  promptId!: string;

  @Column('jsonb')
  review!: Review;
}
