import { stepTypes, type StepType } from '@retrace/reasoning';
import { Type } from 'class-transformer';
import {
  ArrayMinSize,
  ArrayUnique,
  IsArray,
  IsIn,
  IsNotEmpty,
  IsObject,
  IsString,
  ValidateNested,
} from 'class-validator';

/** A step of the type "other" would be one that can't be told from filler. */
const writtenStepTypes = stepTypes.filter((type) => type !== 'OT');

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

  @IsString()
  @IsNotEmpty()
  readonly instruction!: string;
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
}
