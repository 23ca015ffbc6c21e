import type { ArtifactRef } from '@retrace/contracts';
import type { StudySpec, TrainedArm } from '@retrace/study';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** One adapter to be trained, and where it lies once it is. */
@Entity('runs')
export class RunEntity {
  @PrimaryColumn('uuid', { name: 'study_id' })
  studyId!: string;

  @PrimaryColumn('text')
  arm!: TrainedArm;

  @PrimaryColumn('integer')
  seed!: number;

  @Column('jsonb')
  spec!: StudySpec;

  @Column('jsonb', { name: 'training_set' })
  trainingSet!: ArtifactRef;

  @Column('jsonb', { nullable: true })
  adapter!: ArtifactRef | null;
}
