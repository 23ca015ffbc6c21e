import type { UnitView } from '@retrace/contracts';
import type { Stage } from '@retrace/study';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** How far one unit of a study's plan is. */
@Entity('units')
export class UnitEntity {
  @PrimaryColumn('uuid', { name: 'study_id' })
  studyId!: string;

  @PrimaryColumn('text')
  stage!: Stage;

  @PrimaryColumn('text')
  unit!: string;

  /** Its place in the plan. */
  @Column('integer')
  position!: number;

  @Column('text')
  state!: UnitView['state'];

  @Column('integer')
  done!: number;

  @Column('integer')
  total!: number;

  @Column('text')
  counted!: string;

  @Column('text', { nullable: true })
  detail!: string | null;

  /** When it began, and was done or given up, in milliseconds since 1970. */
  @Column('double precision', { name: 'started_at', nullable: true })
  startedAt!: number | null;

  @Column('double precision', { name: 'ended_at', nullable: true })
  endedAt!: number | null;

  /** A second, over the last minute. */
  @Column('double precision', { nullable: true })
  rate!: number | null;

  @Column('double precision', { name: 'seconds_left', nullable: true })
  secondsLeft!: number | null;

  /** Attempts that failed and were followed by another. */
  @Column('integer')
  retries!: number;

  @Column('text', { name: 'last_error', nullable: true })
  lastError!: string | null;

  /** When this was so, in milliseconds since 1970. */
  @Column('double precision')
  at!: number;
}
