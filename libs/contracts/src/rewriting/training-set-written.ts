import { armNames, isTrained, type TrainedArm } from '@retrace/study';
import { Type } from 'class-transformer';
import { IsArray, IsIn, IsInt, IsNumber, IsObject, IsOptional, Min, ValidateNested } from 'class-validator';

import { ArtifactRef } from '../artifact-ref.js';
import { Message } from '../message.js';
import { StudyMessage } from '../study-message.js';
import { CountedReason } from './counted-reason.js';
import { ExampleLengths } from './example-lengths.js';
import { TeacherAccount } from './teacher-account.js';

/** The training set of one arm is written and every example was checked against the arm's structure. */
@Message('retrace.rewriting.training-set-written', 1)
export class TrainingSetWritten extends StudyMessage {
  @IsIn(armNames.filter(isTrained))
  readonly arm!: TrainedArm;

  /** JSON lines in the `messages` form; of an arm by preference, with `prompt`, `chosen` and `rejected`. */
  @IsObject()
  @ValidateNested()
  @Type(() => ArtifactRef)
  readonly trainingSet!: ArtifactRef;

  @IsInt()
  @Min(0)
  readonly examples!: number;

  /** Examples that failed the check and were left out of every arm. */
  @IsInt()
  @Min(0)
  readonly setAside!: number;

  /** Mean words of reasoning an example: length is a confounder, so it is told. */
  @IsNumber()
  @Min(0)
  readonly meanTraceWords!: number;

  /** The curated prompts that it was written from. Older ones lack it. */
  @IsOptional()
  @IsObject()
  @ValidateNested()
  @Type(() => ArtifactRef)
  readonly prompts?: ArtifactRef;

  /** Left out where the backbone's tokenizer is not at hand. */
  @IsOptional()
  @IsObject()
  @ValidateNested()
  @Type(() => ExampleLengths)
  readonly lengths?: ExampleLengths;

  /** Why examples were set aside, the most frequent first. */
  @IsOptional()
  @IsArray()
  @ValidateNested({ each: true })
  @Type(() => CountedReason)
  readonly setAsideReasons?: readonly CountedReason[];

  /** Left out for the template teacher. */
  @IsOptional()
  @IsObject()
  @ValidateNested()
  @Type(() => TeacherAccount)
  readonly teacher?: TeacherAccount;
}
