import type { ArtifactRef, VerdictOutcome } from '@retrace/contracts';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** Where a study stands, as far as its checkpoints are concerned. */
export const studyStandings = ['running', 'failed', 'cancelled'] as const;
export type StudyStanding = (typeof studyStandings)[number];

/** What a study's report says in its message, and where it lies. */
export interface KnownReport {
  readonly json: ArtifactRef;
  readonly verdict: VerdictOutcome;
  /** The verdict in one sentence. */
  readonly summary: string;
}

/** A study of which something was heard besides its training sets. */
@Entity('studies')
export class StudyEntity {
  @PrimaryColumn('uuid', { name: 'study_id' })
  studyId!: string;

  @Column('text')
  standing!: StudyStanding;

  /** Null until it is published. */
  @Column('jsonb', { nullable: true })
  report!: KnownReport | null;
}
