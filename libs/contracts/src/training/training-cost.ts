import { IsInt, IsNumber, IsOptional, Min } from 'class-validator';

/** What a training run took. */
export class TrainingCost {
  @IsInt()
  @Min(0)
  readonly steps!: number;

  /** Wall time of the worker, in seconds. */
  @IsNumber()
  @Min(0)
  readonly seconds!: number;

  @IsInt()
  @Min(0)
  readonly tokens!: number;

  @IsInt()
  @Min(0)
  readonly peakResidentBytes!: number;

  @IsNumber()
  readonly finalLoss!: number;

  /** Examples that were too long and left out, where the recipe allows it. */
  @IsOptional()
  @IsInt()
  @Min(0)
  readonly leftOut?: number;
}
