import type { ArtifactRef } from '@retrace/contracts';
import type { TrainedArm } from '@retrace/study';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A training set that was issued anew after reviews. What the study itself is trained on stays as it was. */
@Entity('training_set_revisions')
export class RevisionEntity {
  @PrimaryColumn('uuid', { name: 'study_id' })
  studyId!: string;

  @PrimaryColumn('text')
  arm!: TrainedArm;

  /** From 1. */
  @PrimaryColumn('integer')
  revision!: number;

  @Column('jsonb', { name: 'training_set' })
  trainingSet!: ArtifactRef;

  @Column('integer')
  examples!: number;

  @Column('integer', { name: 'set_aside' })
  setAside!: number;
}
