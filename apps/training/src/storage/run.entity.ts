import type { ArtifactRef, LatestStep, RunState, TrainingCost } from '@retrace/contracts';
import type { StudySpec, TrainedArm } from '@retrace/study';
import { Column, Entity, PrimaryColumn } from 'typeorm';

import type { RunKey } from '../domain/run-key.js';

/** One adapter to be trained, how far that is, and where it lies once it is. */
@Entity('runs')
export class RunEntity implements RunKey {
  @PrimaryColumn('uuid', { name: 'study_id' })
  studyId!: string;

  @PrimaryColumn('text')
  arm!: TrainedArm;

  @PrimaryColumn('integer')
  seed!: number;

  @Column('jsonb')
  spec!: StudySpec;

  /** Null where the message that asked for the run did not tell. */
  @Column('jsonb', { nullable: true })
  prompts!: ArtifactRef | null;

  @Column('jsonb', { name: 'training_set' })
  trainingSet!: ArtifactRef;

  /** Null for runs that were asked for before it was kept. */
  @Column('integer', { nullable: true })
  examples!: number | null;

  @Column('text')
  state!: RunState;

  @Column('text', { nullable: true })
  phase!: string | null;

  @Column('jsonb', { nullable: true })
  latest!: LatestStep | null;

  @Column('integer')
  attempts!: number;

  /** Of the latest attempt that failed. */
  @Column('text', { nullable: true })
  error!: string | null;

  @Column('timestamptz', { name: 'queued_at' })
  queuedAt!: Date;

  @Column('timestamptz', { name: 'started_at', nullable: true })
  startedAt!: Date | null;

  @Column('timestamptz', { name: 'heard_at', nullable: true })
  heardAt!: Date | null;

  @Column('timestamptz', { name: 'ended_at', nullable: true })
  endedAt!: Date | null;

  @Column('jsonb', { nullable: true })
  adapter!: ArtifactRef | null;

  @Column('jsonb', { nullable: true })
  cost!: TrainingCost | null;

  /** By package. */
  @Column('jsonb', { nullable: true })
  versions!: Readonly<Record<string, string>> | null;

  /** What the worker told of the machine, by its words. */
  @Column('jsonb', { nullable: true })
  machine!: Readonly<Record<string, string>> | null;

  /** When the adapter's files were removed. */
  @Column('timestamptz', { name: 'pruned_at', nullable: true })
  prunedAt!: Date | null;
}
