import { armNames, isTrained, type TrainedArm } from '@retrace/study';
import { Type } from 'class-transformer';
import { IsIn, IsInt, IsObject, ValidateNested } from 'class-validator';

import { ArtifactRef } from '../artifact-ref.js';
import { Message } from '../message.js';
import { StudyMessage } from '../study-message.js';
import { TrainingCost } from './training-cost.js';

/** The adapter of one arm and seed is trained and stored. */
@Message('retrace.training.checkpoint-trained', 1)
export class CheckpointTrained extends StudyMessage {
  @IsIn(armNames.filter(isTrained))
  readonly arm!: TrainedArm;

  @IsInt()
  readonly seed!: number;

  /** A folder: the PEFT adapter with its model card. */
  @IsObject()
  @ValidateNested()
  @Type(() => ArtifactRef)
  readonly adapter!: ArtifactRef;

  @IsObject()
  @ValidateNested()
  @Type(() => TrainingCost)
  readonly cost!: TrainingCost;

  /** Versions of what trained it, by package. */
  @IsObject()
  readonly versions!: Readonly<Record<string, string>>;
}
