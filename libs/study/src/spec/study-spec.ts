import { Type } from 'class-transformer';
import {
  ArrayMinSize,
  ArrayUnique,
  Equals,
  IsArray,
  IsIn,
  IsInt,
  IsObject,
  IsOptional,
  IsString,
  Matches,
  Max,
  MaxLength,
  Min,
  ValidateBy,
  ValidateIf,
  ValidateNested,
} from 'class-validator';

import { armNames, type ArmName } from '../arm.js';
import { PromptsSpec } from './prompts-spec.js';
import { StructureSpec } from './structure-spec.js';
import { teacherKinds, TeacherModelSpec, type TeacherKind } from './teacher-spec.js';
import { TrainingSpec } from './training-spec.js';
import { EvaluationSpec } from './evaluation-spec.js';
import { VerdictSpec } from './verdict-spec.js';

/** The template teacher is no model, and would leave what is said of one unread. */
function IsNotOfTemplate(): PropertyDecorator {
  return ValidateBy({
    name: 'isNotOfTemplate',
    validator: {
      validate: (_, on) => Reflect.get(on?.object ?? {}, 'teacher') !== 'template',
      defaultMessage: () => 'must be left out, since the teacher is "template"',
    },
  });
}

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

  /** Runs and samples of a study with a higher one are made first, where several wait; 0 when left out. */
  @IsOptional()
  @IsInt()
  @Min(0)
  @Max(100)
  readonly priority?: number;

  /** Name of the model that is trained and measured. */
  @Matches(/^[a-z0-9][a-z0-9.-]*$/, { message: 'must be a name of lower-case letters, digits, dots and hyphens' })
  readonly backbone!: string;

  @IsObject()
  @ValidateNested()
  @Type(() => StructureSpec)
  readonly structure!: StructureSpec;

  @IsIn(teacherKinds, { message: 'must be "template", the offline teacher, or "model"' })
  readonly teacher!: TeacherKind;

  /** Which model the teacher is: there when it is one, and then alone. */
  @ValidateIf(({ teacher, teacherModel }: StudySpec) => teacher === 'model' || teacherModel !== undefined)
  @IsNotOfTemplate()
  @IsObject({ message: 'must say which model the teacher is, with its "name"' })
  @ValidateNested()
  @Type(() => TeacherModelSpec)
  readonly teacherModel?: TeacherModelSpec;

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
