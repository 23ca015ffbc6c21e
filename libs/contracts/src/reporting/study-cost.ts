import { IsInt, IsNumber, Min } from 'class-validator';

/** What a study took, all checkpoints together. Seconds are of work, not of the clock: work may be done side by side. */
export class StudyCost {
  @IsNumber()
  @Min(0)
  readonly trainingSeconds!: number;

  @IsInt()
  @Min(0)
  readonly trainingTokens!: number;

  @IsNumber()
  @Min(0)
  readonly samplingSeconds!: number;

  @IsInt()
  @Min(0)
  readonly promptTokens!: number;

  @IsInt()
  @Min(0)
  readonly completionTokens!: number;

  /** The largest of any training run; 0 where nothing was trained. */
  @IsInt()
  @Min(0)
  readonly peakResidentBytes!: number;
}
