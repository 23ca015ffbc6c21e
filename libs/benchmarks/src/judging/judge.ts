import { Type } from 'class-transformer';
import {
  ArrayMinSize,
  IsArray,
  IsIn,
  IsInt,
  IsNotEmpty,
  IsObject,
  IsOptional,
  IsString,
  Matches,
  Min,
  ValidateNested,
} from 'class-validator';

import { judgeForms, type JudgeForm, type LabelMeaning } from './verdict.js';

export class JudgeMessage {
  @IsIn(['system', 'user', 'assistant'])
  readonly role!: 'system' | 'user' | 'assistant';

  /** With `{prompt}`, `{response}` and `{reference}` where those go. */
  @IsString()
  @IsNotEmpty()
  readonly content!: string;
}

/** A judge as its file has it: what a model is asked about an answer, and how it is to say what it thinks. */
export class Judge {
  @Matches(/^[a-z0-9][a-z0-9-]*$/, { message: 'name must be lower-case letters, digits and hyphens' })
  readonly name!: string;

  @IsString()
  @IsNotEmpty()
  readonly title!: string;

  @IsString()
  @IsNotEmpty()
  readonly source!: string;

  @IsIn(judgeForms)
  readonly form!: JudgeForm;

  /** Of the form `labels`. */
  @IsOptional()
  @IsObject()
  readonly labels?: Readonly<Record<string, LabelMeaning>>;

  @IsInt()
  @Min(1)
  readonly maxTokens!: number;

  @IsArray()
  @ArrayMinSize(1)
  @ValidateNested({ each: true })
  @Type(() => JudgeMessage)
  readonly messages!: readonly JudgeMessage[];
}
