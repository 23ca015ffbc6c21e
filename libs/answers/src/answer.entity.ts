import type { Completion } from '@retrace/inference';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** What a model answered to a question, whichever study asked it. */
@Entity('answers')
export class AnswerEntity {
  /** SHA-256 of the endpoint, the model and all that was asked. */
  @PrimaryColumn('text')
  key!: string;

  @Column('jsonb')
  completion!: Completion;
}
