import { armNames, type ArmName } from '@retrace/study';
import { Type } from 'class-transformer';
import { IsIn, IsInt, IsObject, IsOptional, Min, ValidateNested } from 'class-validator';

import { ArtifactRef } from '../artifact-ref.js';
import { Message } from '../message.js';
import { StudyMessage } from '../study-message.js';
import { SamplingCost } from './sampling-cost.js';

/** One checkpoint was sampled and scored on every benchmark of the study. */
@Message('retrace.evaluation.evaluation-completed', 1)
export class EvaluationCompleted extends StudyMessage {
  @IsIn(armNames)
  readonly arm!: ArmName;

  /** Left out for the untouched backbone. */
  @IsOptional()
  @IsInt()
  readonly seed?: number;

  /** JSON lines, one scored sample each. */
  @IsObject()
  @ValidateNested()
  @Type(() => ArtifactRef)
  readonly samples!: ArtifactRef;

  @IsInt()
  @Min(0)
  readonly count!: number;

  @IsObject()
  @ValidateNested()
  @Type(() => SamplingCost)
  readonly cost!: SamplingCost;
}
