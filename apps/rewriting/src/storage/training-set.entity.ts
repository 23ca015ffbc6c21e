import type { ArtifactRef } from '@retrace/contracts';
import type { StudySpec, TrainedArm } from '@retrace/study';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** The training set of one arm: what it is to be made of, and where it lies once it is written. */
@Entity('training_sets')
export class TrainingSetEntity {
  @PrimaryColumn('uuid', { name: 'study_id' })
  studyId!: string;

  @PrimaryColumn('text')
  arm!: TrainedArm;

  @Column('jsonb')
  spec!: StudySpec;

  @Column('jsonb')
  prompts!: ArtifactRef;

  @Column('integer')
  count!: number;

  @Column('jsonb', { name: 'training_set', nullable: true })
  trainingSet!: ArtifactRef | null;
}
