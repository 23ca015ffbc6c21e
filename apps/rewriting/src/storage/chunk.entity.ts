import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A part of a study's prompts for which a model is asked, by one job. */
@Entity('chunks')
export class ChunkEntity {
  @PrimaryColumn('uuid', { name: 'study_id' })
  studyId!: string;

  /** From 0. */
  @PrimaryColumn('integer')
  chunk!: number;

  /** Place of its first prompt in the prompt set, from 0. */
  @Column('integer')
  first!: number;

  @Column('integer')
  size!: number;

  /** Whether all of its prompts are rewritten or given up. */
  @Column('boolean', { default: false })
  finished!: boolean;
}
