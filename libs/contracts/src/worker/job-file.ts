import { highestSeed, RecipeSpec } from '@retrace/study';
import { Type } from 'class-transformer';
import { Equals, IsInt, IsNotEmpty, IsObject, IsOptional, IsString, Max, Min, ValidateNested } from 'class-validator';

/** What the model card says of its origin. */
export class JobCard {
  @IsString()
  readonly studyId!: string;

  @IsString()
  readonly arm!: string;

  @IsString()
  readonly backbone!: string;

  @IsString()
  readonly trainingSetSha256!: string;

  /** SPDX identifier of the backbone's licence. */
  @IsOptional()
  @IsString()
  readonly licence?: string;
}

export class WandbTracker {
  @IsString()
  readonly project!: string;
}

export class MlflowTracker {
  @IsString()
  readonly uri!: string;

  @IsString()
  readonly experiment!: string;
}

/** Where a run is told of beside the TensorBoard files that each writes. */
export class Trackers {
  @IsOptional()
  @IsObject()
  @ValidateNested()
  @Type(() => WandbTracker)
  readonly wandb?: WandbTracker;

  @IsOptional()
  @IsObject()
  @ValidateNested()
  @Type(() => MlflowTracker)
  readonly mlflow?: MlflowTracker;
}

/** The job file of the worker's `train`: one adapter or model to train. Paths are absolute. */
export class JobFile {
  @Equals(1)
  readonly version!: 1;

  @IsOptional()
  @IsString()
  readonly runId?: string;

  /** Folder of the backbone. */
  @IsString()
  @IsNotEmpty()
  readonly model!: string;

  /** JSONL file: by the recipe's objective in the `messages` form, or in that of preferences. */
  @IsString()
  @IsNotEmpty()
  readonly trainingSet!: string;

  /** The run's folder: checkpoints, log and adapter lie in it. The same folder again resumes the run. */
  @IsString()
  @IsNotEmpty()
  readonly output!: string;

  /** Part of a bucket that checkpoints and adapter are put into: `s3://bucket/prefix?endpoint=URL&region=REGION`. */
  @IsOptional()
  @IsString()
  @IsNotEmpty()
  readonly bucket?: string;

  @IsInt()
  @Min(0)
  @Max(highestSeed)
  readonly seed!: number;

  @IsObject()
  @ValidateNested()
  @Type(() => RecipeSpec)
  readonly recipe!: RecipeSpec;

  @IsObject()
  @ValidateNested()
  @Type(() => JobCard)
  readonly card!: JobCard;

  @IsOptional()
  @IsObject()
  @ValidateNested()
  @Type(() => Trackers)
  readonly tracking?: Trackers;
}
