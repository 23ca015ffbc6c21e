import { IsInt, IsNumber, Min } from 'class-validator';

/** What sampling a checkpoint took. */
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
}
