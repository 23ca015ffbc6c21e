import { IsInt, IsNumber, Min } from 'class-validator';

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
}
