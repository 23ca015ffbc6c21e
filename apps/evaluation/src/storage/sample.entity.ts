import type { ScoredSample } from '@retrace/contracts';
import type { BenchmarkName } from '@retrace/study';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** One scored sample, kept as soon as it is there. */
@Entity('samples')
export class SampleEntity {
  @PrimaryColumn('uuid', { name: 'study_id' })
  studyId!: string;

  @PrimaryColumn('text')
  checkpoint!: string;

  @PrimaryColumn('text')
  benchmark!: BenchmarkName;

  @PrimaryColumn('text')
  item!: string;

  @Column('jsonb')
  sample!: ScoredSample;
}
