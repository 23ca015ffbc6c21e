import type { EstimateTerms } from '@retrace/study';
import { Type } from 'class-transformer';
import { IsNumber, IsOptional, IsPositive, IsString, Min } from 'class-validator';

/** What whoever asks for an estimate knows of machines and prices: see EstimateTerms. */
export class PlanQuery implements EstimateTerms {
  /** Names the spec's file in messages. */
  @IsOptional()
  @IsString()
  readonly source?: string;

  /** Money for a million tokens asked. */
  @IsOptional()
  @Type(() => Number)
  @IsNumber()
  @Min(0)
  readonly priceIn?: number;

  /** Money for a million tokens answered. */
  @IsOptional()
  @Type(() => Number)
  @IsNumber()
  @Min(0)
  readonly priceOut?: number;

  /** Money for an hour of the machine. */
  @IsOptional()
  @Type(() => Number)
  @IsNumber()
  @Min(0)
  readonly pricePerHour?: number;

  /** Tokens trained on in a second. */
  @IsOptional()
  @Type(() => Number)
  @IsNumber()
  @IsPositive()
  readonly trainingRate?: number;

  /** New tokens sampled in a second. */
  @IsOptional()
  @Type(() => Number)
  @IsNumber()
  @IsPositive()
  readonly samplingRate?: number;
}
