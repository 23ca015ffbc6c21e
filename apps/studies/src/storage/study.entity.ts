import type { ArtifactRef, StudyCost, StudyState, VerdictOutcome } from '@retrace/contracts';
import type { ArmName, StudySpec } from '@retrace/study';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A study that was asked for. */
@Entity('studies')
export class StudyEntity {
  @PrimaryColumn('uuid')
  id!: string;

  @Column('text')
  name!: string;

  @Column('jsonb')
  spec!: StudySpec;

  /** Of the spec, by the database. */
  @Column({ type: 'text', insert: false, update: false })
  backbone!: string;

  /** Of the spec, by the database. */
  @Column({ type: 'jsonb', insert: false, update: false })
  arms!: readonly ArmName[];

  @Column('text', { name: 'spec_sha256' })
  specSha256!: string;

  @Column('text')
  state!: StudyState;

  @Column('timestamptz', { name: 'requested_at' })
  requestedAt!: Date;

  @Column('timestamptz', { name: 'ended_at', nullable: true })
  endedAt!: Date | null;

  @Column('text', { nullable: true })
  verdict!: VerdictOutcome | null;

  @Column('text', { nullable: true })
  summary!: string | null;

  /** Units that are done, with the done part of those that run. */
  @Column('double precision', { name: 'progress_done' })
  progressDone!: number;

  /** Units of the plan. */
  @Column('integer', { name: 'progress_total' })
  progressTotal!: number;

  /** Of reports that were published before this was told, null. */
  @Column('jsonb', { nullable: true })
  cost!: StudyCost | null;

  /** The report as a page, once it is there. */
  @Column('jsonb', { name: 'report_page', nullable: true })
  reportPage!: ArtifactRef | null;

  @Column('jsonb', { name: 'report_json', nullable: true })
  reportJson!: ArtifactRef | null;

  /** Of reports that were written before there was this form, and the two below, null. */
  @Column('jsonb', { name: 'report_markdown', nullable: true })
  reportMarkdown!: ArtifactRef | null;

  @Column('jsonb', { name: 'report_latex', nullable: true })
  reportLatex!: ArtifactRef | null;

  @Column('jsonb', { name: 'report_samples', nullable: true })
  reportSamples!: ArtifactRef | null;

  /** Rises with every change of the study or its units. */
  @Column('integer')
  revision!: number;
}
