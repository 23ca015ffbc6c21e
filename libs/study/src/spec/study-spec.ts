import { Type } from 'class-transformer';
import {
  ArrayMinSize,
  ArrayUnique,
  Equals,
  IsArray,
  IsIn,
  IsObject,
  IsOptional,
  IsString,
  Matches,
  MaxLength,
  ValidateNested,
} from 'class-validator';

import { armNames, type ArmName } from '../arm.js';
import { PromptsSpec } from './prompts-spec.js';
import { StructureSpec } from './structure-spec.js';
import { TrainingSpec } from './training-spec.js';
import { EvaluationSpec } from './evaluation-spec.js';
import { VerdictSpec } from './verdict-spec.js';

/** What a study compares, on what, and by which rule it is judged. */
export class StudySpec {
  @Equals(1, { message: 'must be 1, the only version of the spec there is' })
  readonly version!: 1;

  @IsString()
  @MaxLength(120)
  @Matches(/^[a-z0-9][a-z0-9-]*$/, { message: 'must be lower-case letters, digits and hyphens' })
  readonly name!: string;

  @IsOptional()
  @IsString()
  @MaxLength(2000)
  readonly description?: string;

  @IsIn(['smollm2-135m-instruct'], { message: 'must be "smollm2-135m-instruct", the embedded model' })
  readonly backbone!: 'smollm2-135m-instruct';

  @IsObject()
  @ValidateNested()
  @Type(() => StructureSpec)
  readonly structure!: StructureSpec;

  @IsIn(['template'], { message: 'must be "template", the offline teacher' })
  readonly teacher!: 'template';

  @IsObject()
  @ValidateNested()
  @Type(() => PromptsSpec)
  readonly prompts!: PromptsSpec;

  @IsArray()
  @ArrayMinSize(1)
  @ArrayUnique()
  @IsIn(armNames, { each: true })
  readonly arms!: readonly ArmName[];

  @IsObject()
  @ValidateNested()
  @Type(() => TrainingSpec)
  readonly training!: TrainingSpec;

  @IsObject()
  @ValidateNested()
  @Type(() => EvaluationSpec)
  readonly evaluation!: EvaluationSpec;

  @IsObject()
  @ValidateNested()
  @Type(() => VerdictSpec)
  readonly verdict!: VerdictSpec;
}
