import type { Judged } from '@retrace/contracts';
import type { BenchmarkName, JudgedPart } from '@retrace/study';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** What one judge made of one part of a sample, kept as soon as it is there. */
@Entity('judgements')
export class JudgementEntity {
  @PrimaryColumn('uuid', { name: 'study_id' })
  studyId!: string;

  @PrimaryColumn('text')
  checkpoint!: string;

  @PrimaryColumn('text')
  benchmark!: BenchmarkName;

  @PrimaryColumn('text')
  item!: string;

  @PrimaryColumn('text')
  judge!: string;

  @PrimaryColumn('text')
  model!: string;

  @PrimaryColumn('text', { name: 'part' })
  on!: JudgedPart;

  @Column('jsonb')
  judged!: Judged;
}
