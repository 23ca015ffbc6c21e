import { stages, type Stage } from '@retrace/study';
import { IsIn, IsNotEmpty, IsOptional, IsString, IsUUID } from 'class-validator';

import { Message } from '../message.js';

/** A study failed: a unit of its work was given up. What it still has under way may finish; it can be resumed. */
@Message('retrace.studies.study-failed', 1)
export class StudyFailed {
  @IsUUID()
  readonly studyId!: string;

  @IsIn(stages)
  readonly stage!: Stage;

  /** What of the stage, as `plannedUnits` names it: `alttrain/1995`. */
  @IsString()
  @IsNotEmpty()
  readonly unit!: string;

  /** Why, for a person. */
  @IsOptional()
  @IsString()
  readonly detail?: string;
}
