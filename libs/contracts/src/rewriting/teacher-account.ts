import { Type } from 'class-transformer';
import {
  IsArray,
  IsInt,
  IsNotEmpty,
  IsNumber,
  IsObject,
  IsOptional,
  IsString,
  Min,
  ValidateNested,
} from 'class-validator';

import { CountedReason } from './counted-reason.js';

/** Money that a study's teacher cost, by the price that its spec names. */
export class TeacherMoney {
  @IsNumber()
  @Min(0)
  readonly amount!: number;

  @IsString()
  @IsNotEmpty()
  readonly currency!: string;
}

/** What a study asked of a teacher that is a model, what came of it, and what it cost: the same for all arms. */
export class TeacherAccount {
  /** Calls that were answered and are paid for. */
  @IsInt()
  @Min(0)
  readonly calls!: number;

  /** Calls that were answered from before and cost nothing. */
  @IsInt()
  @Min(0)
  readonly cachedCalls!: number;

  /** Of the calls that are paid for. */
  @IsInt()
  @Min(0)
  readonly promptTokens!: number;

  @IsInt()
  @Min(0)
  readonly completionTokens!: number;

  /** Left out where the spec names no price. */
  @IsOptional()
  @IsObject()
  @ValidateNested()
  @Type(() => TeacherMoney)
  readonly money?: TeacherMoney;

  /** Rewrites that could be used as they first came. */
  @IsInt()
  @Min(0)
  readonly atOnce!: number;

  /** Rewrites that could be used after the teacher was told what was wrong. */
  @IsInt()
  @Min(0)
  readonly repaired!: number;

  /** Rewrites of which another sample could be used. */
  @IsInt()
  @Min(0)
  readonly sampled!: number;

  /** Rewrites of which nothing could be used. */
  @IsInt()
  @Min(0)
  readonly givenUp!: number;

  /** What was wrong with answers, the most frequent first. */
  @IsArray()
  @ValidateNested({ each: true })
  @Type(() => CountedReason)
  readonly problems!: readonly CountedReason[];
}
