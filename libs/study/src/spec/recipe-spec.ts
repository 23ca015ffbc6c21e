import { Type } from 'class-transformer';
import {
  ArrayMinSize,
  ArrayUnique,
  IsArray,
  IsBoolean,
  IsIn,
  IsInt,
  IsNotEmpty,
  IsNumber,
  IsObject,
  IsOptional,
  IsString,
  Max,
  Min,
  ValidateIf,
  ValidateNested,
} from 'class-validator';

/** What is trained: adapters of low rank, on a backbone in full or in 4 bit, with their magnitude apart (DoRA); or all. */
export const trainingMethods = ['lora', 'qlora', 'dora', 'full'] as const;
export type TrainingMethod = (typeof trainingMethods)[number];

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

  /** Names of the layers that get an adapter; every linear layer when left out. */
  @IsOptional()
  @IsArray()
  @ArrayMinSize(1)
  @ArrayUnique()
  @IsString({ each: true })
  @IsNotEmpty({ each: true })
  readonly targets?: readonly string[];
}

/** What is learnt: the turns of examples, or which of two turns is to be preferred. */
export const trainingObjectives = ['sft', 'dpo'] as const;
export type TrainingObjective = (typeof trainingObjectives)[number];

/** Direct preference optimization (Rafailov et al. 2023, arXiv 2305.18290). */
export class DpoSpec {
  /** How strongly the model is held to the backbone: β of the paper's loss. */
  @IsNumber()
  @Min(0.0001)
  @Max(10)
  readonly beta!: number;
}

/** How an adapter, or the whole model, is trained. Field names are TRL's, spelt out. */
export class RecipeSpec {
  /** `sft` when left out. */
  @IsOptional()
  @IsIn(trainingObjectives)
  readonly objective?: TrainingObjective;

  /** There when the objective is `dpo`, and then alone. */
  @ValidateIf(({ dpo }: RecipeSpec) => dpo !== undefined)
  @IsObject()
  @ValidateNested()
  @Type(() => DpoSpec)
  readonly dpo?: DpoSpec;

  /** `lora` when left out. */
  @IsOptional()
  @IsIn(trainingMethods)
  readonly method?: TrainingMethod;

  /** Of the weights that are computed with; when left out fp32 on a CPU, on a GPU bf16, or fp16 where it has no bf16. */
  @IsOptional()
  @IsIn(['fp32', 'bf16', 'fp16'])
  readonly precision?: 'fp32' | 'bf16' | 'fp16';

  /** `adamw` when left out. */
  @IsOptional()
  @IsIn(['adamw', 'adamw-8bit'])
  readonly optimizer?: 'adamw' | 'adamw-8bit';

  /** Whether activations are computed anew in the backward pass in place of being kept; false when left out. */
  @IsOptional()
  @IsBoolean()
  readonly gradientCheckpointing?: boolean;

  /** When left out, what the model's library chooses. */
  @IsOptional()
  @IsIn(['eager', 'sdpa', 'flash-attention-2'])
  readonly attention?: 'eager' | 'sdpa' | 'flash-attention-2';

  /** Whose code computes the layers of an adapter's run; `plain`, the libraries' own, when left out. */
  @IsOptional()
  @IsIn(['plain', 'unsloth'])
  readonly kernels?: 'plain' | 'unsloth';

  /** What becomes of examples longer than `maxTokens`; `refuse` when left out. None is ever cut. */
  @IsOptional()
  @IsIn(['refuse', 'leave-out'])
  readonly tooLong?: 'refuse' | 'leave-out';

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

  /** There unless the method is `full`. */
  @IsOptional()
  @IsObject()
  @ValidateNested()
  @Type(() => LoraSpec)
  readonly lora?: LoraSpec;
}

/** Whether every weight is trained, so that what comes of it is a model and no adapter. */
export function trainsWholeModel({ method }: RecipeSpec): boolean {
  return method === 'full';
}
