import { Column, Entity, PrimaryColumn } from 'typeorm';

import type { AskedStructure } from '../domain/model-teacher/teacher-task.js';
import type { TaskProblem } from '../domain/model-teacher/written-task.js';

/** A finished call of a teacher, kept as soon as its answer is there. */
@Entity('rewrites')
export class RewriteEntity {
  @PrimaryColumn('uuid', { name: 'study_id' })
  studyId!: string;

  @PrimaryColumn('text', { name: 'prompt_id' })
  promptId!: string;

  @PrimaryColumn('text')
  structure!: AskedStructure;

  /** From 1. */
  @PrimaryColumn('integer')
  attempt!: number;

  /** What came back, as it came. */
  @Column('text')
  text!: string;

  /** Why it can't be used; empty when it can. */
  @Column('jsonb')
  problems!: readonly TaskProblem[];

  @Column('integer', { name: 'prompt_tokens' })
  promptTokens!: number;

  @Column('integer', { name: 'completion_tokens' })
  completionTokens!: number;

  /** Whether the answer was there from a call before, and costs nothing. */
  @Column('boolean')
  cached!: boolean;
}
