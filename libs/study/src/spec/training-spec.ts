import { Type } from 'class-transformer';
import {
  ArrayMinSize,
  ArrayUnique,
  IsArray,
  IsIn,
  IsInt,
  IsNumber,
  IsObject,
  Max,
  Min,
  ValidateNested,
} from 'class-validator';

import { highestSeed } from './seed.js';

export class LoraSpec {
  @IsInt()
  @Min(1)
  @Max(512)
  readonly rank!: number;

  @IsInt()
  @Min(1)
  readonly alpha!: number;

  @IsNumber()
  @Min(0)
  @Max(0.9)
  readonly dropout!: number;
}

/** How an adapter is trained. Field names are TRL's, spelt out. */
export class RecipeSpec {
  @IsInt()
  @Min(1)
  @Max(100)
  readonly epochs!: number;

  @IsNumber()
  @Min(0.0000001)
  @Max(0.1)
  readonly learningRate!: number;

  @IsInt()
  @Min(1)
  @Max(1024)
  readonly batchSize!: number;

  @IsInt()
  @Min(1)
  @Max(1024)
  readonly gradientAccumulation!: number;

  @IsInt()
  @Min(0)
  readonly warmupSteps!: number;

  @IsIn(['cosine', 'linear', 'constant'])
  readonly scheduler!: 'cosine' | 'linear' | 'constant';

  @IsNumber()
  @Min(0)
  @Max(1)
  readonly weightDecay!: number;

  /** Longest example, in tokens of the backbone. */
  @IsInt()
  @Min(32)
  readonly maxTokens!: number;

  /** A checkpoint to resume from is written every so many steps. */
  @IsInt()
  @Min(1)
  readonly saveEverySteps!: number;

  @IsObject()
  @ValidateNested()
  @Type(() => LoraSpec)
  readonly lora!: LoraSpec;
}

export class TrainingSpec {
  @IsArray()
  @ArrayMinSize(1)
  @ArrayUnique()
  @IsInt({ each: true })
  @Min(0, { each: true })
  @Max(highestSeed, { each: true })
  readonly seeds!: readonly number[];

  @IsObject()
  @ValidateNested()
  @Type(() => RecipeSpec)
  readonly recipe!: RecipeSpec;
}
