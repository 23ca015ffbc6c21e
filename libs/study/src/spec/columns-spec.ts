import { Type } from 'class-transformer';
import { IsIn, IsNotEmpty, IsObject, IsOptional, IsString, ValidateNested } from 'class-validator';

import {
  answerFallbacks,
  fieldTransforms,
  type AnswerFallback,
  type AnswerMapping,
  type ColumnMapping,
  type FieldMapping,
  type FieldTransform,
} from './column-mapping.js';
import { IsInPlaceOf } from './is-in-place-of.js';

/** Where a field's value comes from: exactly one of a column and a constant. */
export class FieldEntry implements FieldMapping {
  @IsOptional()
  @IsString()
  @IsNotEmpty()
  readonly column?: string;

  @IsInPlaceOf('column')
  readonly constant?: string;

  @IsOptional()
  @IsObject()
  readonly values?: Readonly<Record<string, string>>;

  @IsOptional()
  @IsIn(fieldTransforms)
  readonly transform?: FieldTransform;
}

export class AnswerEntry implements AnswerMapping {
  @IsString()
  @IsNotEmpty()
  readonly column!: string;

  @IsOptional()
  @IsIn(fieldTransforms)
  readonly transform?: FieldTransform;

  @IsIn(answerFallbacks)
  readonly fallback!: AnswerFallback;
}

export class ColumnsEntry implements ColumnMapping {
  @IsOptional()
  @ValidateNested()
  @Type(() => FieldEntry)
  readonly id?: FieldEntry;

  @IsObject()
  @ValidateNested()
  @Type(() => FieldEntry)
  readonly prompt!: FieldEntry;

  @IsObject()
  @ValidateNested()
  @Type(() => FieldEntry)
  readonly label!: FieldEntry;

  @IsObject()
  @ValidateNested()
  @Type(() => FieldEntry)
  readonly kind!: FieldEntry;

  @IsOptional()
  @ValidateNested()
  @Type(() => FieldEntry)
  readonly category?: FieldEntry;

  @IsOptional()
  @ValidateNested()
  @Type(() => AnswerEntry)
  readonly answer?: AnswerEntry;

  @IsOptional()
  @ValidateNested()
  @Type(() => FieldEntry)
  readonly trace?: FieldEntry;

  @IsOptional()
  @ValidateNested()
  @Type(() => FieldEntry)
  readonly score?: FieldEntry;
}
