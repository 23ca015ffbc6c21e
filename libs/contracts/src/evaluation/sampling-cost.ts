import { Type } from 'class-transformer';
import { IsInt, IsNumber, IsObject, IsOptional, Min, ValidateNested } from 'class-validator';

/** Tokens of calls that are paid for. */
export class TokenCount {
  @IsInt()
  @Min(0)
  readonly promptTokens!: number;

  @IsInt()
  @Min(0)
  readonly completionTokens!: number;
}

/** What sampling a checkpoint took, without the samples that were there from an evaluation before. */
export class SamplingCost {
  @IsNumber()
  @Min(0)
  readonly seconds!: number;

  @IsInt()
  @Min(0)
  readonly promptTokens!: number;

  @IsInt()
  @Min(0)
  readonly completionTokens!: number;

  /** Samples whose answers the same model had given before. */
  @IsOptional()
  @IsInt()
  @Min(0)
  readonly cachedSamples?: number;

  /** What models that attacked it took beside; left out where none did. */
  @IsOptional()
  @IsObject()
  @ValidateNested()
  @Type(() => TokenCount)
  readonly attacker?: TokenCount;
}
