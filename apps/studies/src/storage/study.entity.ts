import type { ArtifactRef, StudyState, VerdictOutcome } from '@retrace/contracts';
import type { StudySpec } from '@retrace/study';
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
