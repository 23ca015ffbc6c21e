import { armNames, type ArmName } from '@retrace/study';
import { Type } from 'class-transformer';
import {
  ArrayMinSize,
  ArrayMaxSize,
  IsArray,
  IsIn,
  IsNotEmpty,
  IsNumber,
  IsObject,
  IsOptional,
  IsString,
  IsUrl,
  Matches,
  ValidateNested,
} from 'class-validator';

/** One published figure, under the name that its source gives it; it is never converted into another. */
export class PublishedFigure {
  /** As the source names it. */
  @IsString()
  @IsNotEmpty()
  readonly backbone!: string;

  /** As the source names it. */
  @IsString()
  @IsNotEmpty()
  readonly method!: string;

  /** The arm of a study that does the same, whose measured figure may stand beside it. */
  @IsOptional()
  @IsIn(armNames)
  readonly arm?: ArmName;

  /** A study's name of the benchmark where it is one of them (`strongreject`), else the source's. */
  @IsString()
  @IsNotEmpty()
  readonly benchmark!: string;

  /** What was counted, as the source names it: `refusal rate`, `attack success rate`. */
  @IsString()
  @IsNotEmpty()
  readonly metric!: string;

  /** Of the value or range, such as `%`. */
  @IsString()
  readonly unit!: string;

  /** One of `value` and `range` has to be there. */
  @IsOptional()
  @IsNumber()
  readonly value?: number;

  /** Lower and upper end, where the source gives no more. */
  @IsOptional()
  @IsArray()
  @ArrayMinSize(2)
  @ArrayMaxSize(2)
  @IsNumber({}, { each: true })
  readonly range?: readonly number[];

  /** Where in the source it stands: a table's number, a section, a quotation. */
  @IsString()
  @IsNotEmpty()
  readonly place!: string;

  @IsOptional()
  @IsString()
  @IsNotEmpty()
  readonly note?: string;
}

/** A publication and figures of it: one YAML file. */
export class PublishedReference {
  @Matches(/^[a-z0-9][a-z0-9-]*$/, { message: 'id must be lower-case letters, digits and hyphens' })
  readonly id!: string;

  @IsString()
  @IsNotEmpty()
  readonly title!: string;

  /** With the version that the figures are of. */
  @IsString()
  @IsNotEmpty()
  readonly citation!: string;

  @IsUrl({ protocols: ['https'], require_protocol: true })
  readonly url!: string;

  @IsArray()
  @ArrayMinSize(1)
  @IsObject({ each: true })
  @ValidateNested({ each: true })
  @Type(() => PublishedFigure)
  readonly rows!: readonly PublishedFigure[];
}
