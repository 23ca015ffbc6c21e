import type { ArtifactRef } from '@retrace/contracts';
import type { StudySpec } from '@retrace/study';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** The curation of one study: what was asked for, and its outcome once it is there. */
@Entity('curations')
export class CurationEntity {
  @PrimaryColumn('uuid', { name: 'study_id' })
  studyId!: string;

  @Column('jsonb')
  spec!: StudySpec;

  @Column('jsonb', { nullable: true })
  prompts!: ArtifactRef | null;

  @Column('jsonb', { nullable: true })
  account!: ArtifactRef | null;
}
