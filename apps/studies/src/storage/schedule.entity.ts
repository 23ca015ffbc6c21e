import type { StudySpec } from '@retrace/study';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A study that is run again and again. */
@Entity('schedules')
export class ScheduleEntity {
  @PrimaryColumn('uuid')
  id!: string;

  @Column('text')
  cron!: string;

  @Column('text')
  timezone!: string;

  /** With its structure written out, so that every run is of the same spec. */
  @Column('jsonb')
  spec!: StudySpec;

  @Column('timestamptz', { name: 'next_run_at' })
  nextRunAt!: Date;

  @Column('timestamptz', { name: 'last_run_at', nullable: true })
  lastRunAt!: Date | null;

  /** The last study that it started. */
  @Column('uuid', { name: 'last_study_id', nullable: true })
  lastStudyId!: string | null;

  /** Why the last run started no study. */
  @Column('text', { name: 'last_problem', nullable: true })
  lastProblem!: string | null;
}
