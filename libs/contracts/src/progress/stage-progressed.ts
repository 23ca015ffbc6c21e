import { stages, type Stage } from '@retrace/study';
import { IsIn, IsInt, IsNotEmpty, IsNumber, IsOptional, IsString, IsUUID, Min } from 'class-validator';

import { Message } from '../message.js';

export const unitStates = ['running', 'done', 'failed'] as const;
export type UnitState = (typeof unitStates)[number];

/** A unit of work of a study moved on. */
@Message('retrace.progress.stage-progressed', 1)
export class StageProgressed {
  @IsUUID()
  readonly studyId!: string;

  @IsIn(stages)
  readonly stage!: Stage;

  /** What of the stage, as `plannedUnits` names it: `alttrain/1995`. */
  @IsString()
  @IsNotEmpty()
  readonly unit!: string;

  @IsIn(unitStates)
  readonly state!: UnitState;

  @IsInt()
  @Min(0)
  readonly done!: number;

  @IsInt()
  @Min(0)
  readonly total!: number;

  /** What is counted: `steps`, `samples`, `prompts`. */
  @IsString()
  @IsNotEmpty()
  readonly counted!: string;

  /** A few words more: the loss, the rate, or why it failed. */
  @IsOptional()
  @IsString()
  readonly detail?: string;

  @IsOptional()
  @IsNumber()
  @Min(0)
  readonly secondsLeft?: number;

  /** What is counted, a second, over the last minute. */
  @IsOptional()
  @IsNumber()
  @Min(0)
  readonly rate?: number;

  /** How many attempts have failed by now: told when one has, and another is made. */
  @IsOptional()
  @IsInt()
  @Min(1)
  readonly retries?: number;

  /** Why the attempt failed, for a person. */
  @IsOptional()
  @IsString()
  readonly error?: string;

  /** When this was so, in milliseconds since 1970; an older message never replaces a newer one. */
  @IsNumber()
  readonly at!: number;
}
