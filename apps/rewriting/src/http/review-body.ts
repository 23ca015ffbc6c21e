import { PageQuery } from '@retrace/service';
import { Type } from 'class-transformer';
import {
  ArrayMinSize,
  IsArray,
  IsIn,
  IsNotEmpty,
  IsObject,
  IsOptional,
  IsString,
  MaxLength,
  ValidateNested,
} from 'class-validator';

import type { LessonEdit, Review } from '../domain/review/review.js';
import type { ReviewState } from '../review/rewrite-items.js';

const longest = 100_000;

export class LessonEditBody implements LessonEdit {
  @IsOptional()
  @IsString()
  @IsNotEmpty()
  @MaxLength(longest)
  readonly answer?: string;

  @IsOptional()
  @IsArray()
  @ArrayMinSize(1)
  @IsString({ each: true })
  @IsNotEmpty({ each: true })
  @MaxLength(longest, { each: true })
  readonly altered?: readonly string[];

  @IsOptional()
  @IsArray()
  @ArrayMinSize(1)
  @IsString({ each: true })
  @IsNotEmpty({ each: true })
  @MaxLength(longest, { each: true })
  readonly plain?: readonly string[];
}

/** What a person decides about a rewrite: `{"verdict": "accepted", "edit": {"answer": "…"}}`. */
export class ReviewBody {
  @IsIn(['accepted', 'rejected'])
  readonly verdict!: Review['verdict'];

  /** Of an accepted one. */
  @IsOptional()
  @IsObject()
  @ValidateNested()
  @Type(() => LessonEditBody)
  readonly edit?: LessonEditBody;

  @IsOptional()
  @IsString()
  @IsNotEmpty()
  @MaxLength(2000)
  readonly note?: string;
}

const states = ['written', 'set-aside'] as const;
const reviews = ['open', 'accepted', 'rejected'] as const satisfies readonly ReviewState[];

export class ItemQuery extends PageQuery {
  @IsOptional()
  @IsIn(states)
  readonly state?: (typeof states)[number];

  /** `open` for those that nobody has decided about. */
  @IsOptional()
  @IsIn(reviews)
  readonly review?: ReviewState;
}
