import { Type } from 'class-transformer';
import { IsIn, IsInt, IsNumber, IsObject, Min, ValidateNested } from 'class-validator';

import { armNames, isTrained, type TrainedArm } from '@retrace/study';

import { ArtifactRef } from '../artifact-ref.js';
import { Message } from '../message.js';
import { StudyMessage } from '../study-message.js';

/** The training set of one arm is written and every example was checked against the arm's structure. */
@Message('retrace.rewriting.training-set-written', 1)
export class TrainingSetWritten extends StudyMessage {
  @IsIn(armNames.filter(isTrained))
  readonly arm!: TrainedArm;

  /** JSON lines in the `messages` form. */
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
}
