import type { ArtifactRef } from '@retrace/contracts';
import type { ArmName, StudySpec } from '@retrace/study';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A checkpoint that is to be sampled, and where its samples lie once they are all there. */
@Entity('checkpoints')
export class CheckpointEntity {
  @PrimaryColumn('uuid', { name: 'study_id' })
  studyId!: string;

  /** As the plan names it: `base`, `alttrain/1995`. */
  @PrimaryColumn('text')
  checkpoint!: string;

  @Column('text')
  arm!: ArmName;

  @Column('integer', { nullable: true })
  seed!: number | null;

  @Column('jsonb')
  spec!: StudySpec;

  /** Null for the untouched backbone. */
  @Column('jsonb', { nullable: true })
  adapter!: ArtifactRef | null;

  /** Time spent on sampling so far, in all attempts. */
  @Column('double precision', { default: 0 })
  seconds!: number;

  /** The places of the shards whose samples are made. */
  @Column('integer', { array: true, name: 'finished_shards', default: '{}' })
  finishedShards!: number[];

  @Column('jsonb', { nullable: true })
  samples!: ArtifactRef | null;
}
