import { Column, Entity, PrimaryColumn } from 'typeorm';

import type { Fact } from '../domain/fact.js';

/** One thing that is known of a study. */
@Entity('facts')
export class FactEntity {
  @PrimaryColumn('uuid', { name: 'study_id' })
  studyId!: string;

  @PrimaryColumn('text')
  kind!: Fact['kind'];

  /** What of the kind, as the plan names it: `alttrain/1995`. */
  @PrimaryColumn('text')
  unit!: string;

  @Column('jsonb')
  said!: Fact['said'];
}
