import { IsInt, IsNumber, IsOptional, Min } from 'class-validator';

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
}
