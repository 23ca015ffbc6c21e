import { conditionKinds, stepTypes, type ConditionKind, type StepType } from '@retrace/reasoning';
import { Type } from 'class-transformer';
import {
  ArrayMinSize,
  ArrayUnique,
  IsArray,
  IsIn,
  IsNotEmpty,
  IsObject,
  IsOptional,
  IsString,
  ValidateNested,
} from 'class-validator';

/** A step of the type "other" would be one that can't be told from filler. */
const writtenStepTypes = stepTypes.filter((type) => type !== 'OT');

/** What is written in a conditional step in one case. */
export class StepConditionSpec {
  @IsIn(conditionKinds)
  readonly when!: ConditionKind;

  @IsString()
  @IsNotEmpty()
  readonly instruction!: string;

  /** The words with which the case opens, after the step's own marker. */
  @IsOptional()
  @IsString()
  @IsNotEmpty()
  readonly marker?: string;
}

/** One step of a reasoning structure. */
export class StructureStepSpec {
  @IsIn(writtenStepTypes)
  readonly type!: StepType;

  @IsString()
  @IsNotEmpty()
  readonly name!: string;

  /** The words that open the step in a rewritten trace. */
  @IsString()
  @IsNotEmpty()
  readonly marker!: string;

  /** Other words by which the step is known when a trace is read, such as its marker in another language. */
  @IsOptional()
  @IsArray()
  @IsString({ each: true })
  @IsNotEmpty({ each: true })
  readonly markers?: readonly string[];

  @IsString()
  @IsNotEmpty()
  readonly instruction!: string;

  /** What is written in each case, in the step of the type CR. */
  @IsOptional()
  @IsArray()
  @ArrayMinSize(1)
  @ArrayUnique((condition: StepConditionSpec) => condition?.when, { message: 'must have each case once' })
  @IsObject({ each: true })
  @ValidateNested({ each: true })
  @Type(() => StepConditionSpec)
  readonly conditions?: readonly StepConditionSpec[];
}

/** A request and what is thought and said to it, to show a teacher how the structure is filled. */
export class StructureExampleSpec {
  @IsString()
  @IsNotEmpty()
  readonly prompt!: string;

  /** A text for each step, by its name, or by its type where no other step has it. */
  @IsObject()
  readonly steps!: Readonly<Record<string, string>>;

  @IsString()
  @IsNotEmpty()
  readonly answer!: string;

  /** Which of the structure's cases it shows. */
  @IsOptional()
  @IsIn(conditionKinds)
  readonly condition?: ConditionKind;
}

/** A reasoning structure as data: an ordered list of steps. */
export class StructureSpec {
  @IsString()
  @IsNotEmpty()
  readonly id!: string;

  @IsString()
  @IsNotEmpty()
  readonly title!: string;

  @IsArray()
  @ArrayMinSize(1)
  @ArrayUnique((step: StructureStepSpec) => step?.marker, { message: 'must not have the same marker twice' })
  @IsObject({ each: true })
  @ValidateNested({ each: true })
  @Type(() => StructureStepSpec)
  readonly steps!: readonly StructureStepSpec[];

  @IsOptional()
  @IsArray()
  @ArrayMinSize(1)
  @IsObject({ each: true })
  @ValidateNested({ each: true })
  @Type(() => StructureExampleSpec)
  readonly examples?: readonly StructureExampleSpec[];
}
