import type { StudyEventKind } from '@retrace/contracts';
import type { Stage } from '@retrace/study';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** Something that happened to a study. */
@Entity('study_events')
export class HistoryEventEntity {
  @PrimaryColumn('uuid', { name: 'study_id' })
  studyId!: string;

  /** From 1, in the order in which it was told. */
  @PrimaryColumn('integer')
  place!: number;

  @Column('timestamptz')
  at!: Date;

  @Column('text')
  kind!: StudyEventKind;

  @Column('text', { nullable: true })
  stage!: Stage | null;

  @Column('text', { nullable: true })
  unit!: string | null;

  @Column('text')
  text!: string;
}
