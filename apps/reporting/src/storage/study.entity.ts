import type { ArtifactRef } from '@retrace/contracts';
import type { StudySpec } from '@retrace/study';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A study that is to be reported, and its report once it is there. */
@Entity('studies')
export class StudyEntity {
  @PrimaryColumn('uuid', { name: 'study_id' })
  studyId!: string;

  @Column('jsonb')
  spec!: StudySpec;

  /** When this service first heard of it. */
  @Column('timestamptz', { name: 'requested_at', default: () => 'now()' })
  requestedAt!: Date;

  @Column('jsonb', { nullable: true })
  html!: ArtifactRef | null;

  @Column('jsonb', { nullable: true })
  json!: ArtifactRef | null;
}
