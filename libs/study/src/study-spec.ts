import { stepTypes, type StepType } from '@retrace/reasoning';
import { Type } from 'class-transformer';
import {
  ArrayMinSize,
  ArrayUnique,
  Equals,
  IsArray,
  IsIn,
  IsInt,
  IsNotEmpty,
  IsNumber,
  IsObject,
  IsOptional,
  IsString,
  Matches,
  Max,
  MaxLength,
  Min,
  ValidateNested,
} from 'class-validator';

import { armNames, type ArmName } from './arm.js';

/** The largest seed that every random generator here takes (NumPy's has 32 bits), and an integer of the database. */
const highestSeed = 2 ** 31 - 1;

export const promptKinds = ['harmful', 'borderline', 'benign'] as const;
export type PromptKind = (typeof promptKinds)[number];

/** How many prompts to take from one data set of the catalogue. */
export class PromptSourceSpec {
  @IsString()
  @Matches(/^[a-z0-9][a-z0-9-]*$/, { message: 'must be the name of a data set, like "star-1"' })
  readonly dataset!: string;

  @IsInt()
  @Min(1)
  readonly take!: number;

  /** Only prompts of these kinds; all kinds when left out. */
  @IsOptional()
  @IsArray()
  @ArrayMinSize(1)
  @IsIn(promptKinds, { each: true })
  readonly kinds?: readonly PromptKind[];
}

/** The prompts that every trained arm is trained on. */
export class PromptsSpec {
  @IsArray()
  @ArrayMinSize(1)
  @IsObject({ each: true })
  @ValidateNested({ each: true })
  @Type(() => PromptSourceSpec)
  readonly sources!: readonly PromptSourceSpec[];

  /** Longer source answers are replaced by the teacher's, so that no arm is trained on a cut answer. */
  @IsInt()
  @Min(5)
  @Max(4000)
  readonly maxAnswerWords!: number;

  @IsInt()
  @Min(0)
  @Max(highestSeed)
  readonly seed!: number;
}

/** A step of the type "other" would be one that can't be told from filler. */
const writtenStepTypes = stepTypes.filter((type) => type !== 'OT');

/** One step of a reasoning structure. */
export class StructureStepSpec {
  @IsIn(writtenStepTypes)
  readonly type!: StepType;

  @IsString()
  @IsNotEmpty()
  readonly name!: string;

  /** The words that open the step in a rewritten trace. */
  @IsString()
  @IsNotEmpty()
  readonly marker!: string;

  @IsString()
  @IsNotEmpty()
  readonly instruction!: string;
}

/** A reasoning structure as data: an ordered list of steps. */
export class StructureSpec {
  @IsString()
  @IsNotEmpty()
  readonly id!: string;

  @IsString()
  @IsNotEmpty()
  readonly title!: string;

  @IsArray()
  @ArrayMinSize(1)
  @ArrayUnique((step: StructureStepSpec) => step?.marker, { message: 'must not have the same marker twice' })
  @IsObject({ each: true })
  @ValidateNested({ each: true })
  @Type(() => StructureStepSpec)
  readonly steps!: readonly StructureStepSpec[];
}

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

export const benchmarkNames = ['strongreject', 'xstest', 'gsm8k', 'retrace-held-out'] as const;
export type BenchmarkName = (typeof benchmarkNames)[number];

export class BenchmarkSpec {
  @IsIn(benchmarkNames)
  readonly name!: BenchmarkName;

  /** How many of its items, drawn by seed. */
  @IsInt()
  @Min(1)
  readonly take!: number;
}

export class EvaluationSpec {
  @IsArray()
  @ArrayMinSize(1)
  @ArrayUnique((benchmark: BenchmarkSpec) => benchmark?.name, { message: 'must name each benchmark once' })
  @IsObject({ each: true })
  @ValidateNested({ each: true })
  @Type(() => BenchmarkSpec)
  readonly benchmarks!: readonly BenchmarkSpec[];

  @IsInt()
  @Min(1)
  @Max(32768)
  readonly maxNewTokens!: number;

  @IsInt()
  @Min(0)
  @Max(highestSeed)
  readonly seed!: number;
}

/** Benchmarks with harmful prompts enough to rest a verdict on. */
const safetyBenchmarks = ['strongreject', 'retrace-held-out'] as const satisfies readonly BenchmarkName[];

/** The rule by which the claim stands or falls, fixed before anything runs. */
export class VerdictSpec {
  /** The benchmark whose refusal rate is the primary endpoint. */
  @IsIn(safetyBenchmarks)
  readonly primaryBenchmark!: (typeof safetyBenchmarks)[number];

  /** Family-wise error rate of the planned comparisons. */
  @IsNumber()
  @Min(0.0001)
  @Max(0.2)
  readonly alpha!: number;

  /** Smallest rise in refusal that would matter, as a difference of rates. */
  @IsNumber()
  @Min(0)
  @Max(1)
  readonly smallestEffect!: number;

  /** Structure counts as changed when at least this share of traces has it. */
  @IsNumber()
  @Min(0)
  @Max(1)
  readonly structurePresence!: number;
}

/** What a study compares, on what, and by which rule it is judged. */
export class StudySpec {
  @Equals(1, { message: 'must be 1, the only version of the spec there is' })
  readonly version!: 1;

  @IsString()
  @MaxLength(120)
  @Matches(/^[a-z0-9][a-z0-9-]*$/, { message: 'must be lower-case letters, digits and hyphens' })
  readonly name!: string;

  @IsOptional()
  @IsString()
  @MaxLength(2000)
  readonly description?: string;

  @IsIn(['smollm2-135m-instruct'], { message: 'must be "smollm2-135m-instruct", the embedded model' })
  readonly backbone!: 'smollm2-135m-instruct';

  @IsObject()
  @ValidateNested()
  @Type(() => StructureSpec)
  readonly structure!: StructureSpec;

  @IsIn(['template'], { message: 'must be "template", the offline teacher' })
  readonly teacher!: 'template';

  @IsObject()
  @ValidateNested()
  @Type(() => PromptsSpec)
  readonly prompts!: PromptsSpec;

  @IsArray()
  @ArrayMinSize(1)
  @ArrayUnique()
  @IsIn(armNames, { each: true })
  readonly arms!: readonly ArmName[];

  @IsObject()
  @ValidateNested()
  @Type(() => TrainingSpec)
  readonly training!: TrainingSpec;

  @IsObject()
  @ValidateNested()
  @Type(() => EvaluationSpec)
  readonly evaluation!: EvaluationSpec;

  @IsObject()
  @ValidateNested()
  @Type(() => VerdictSpec)
  readonly verdict!: VerdictSpec;
}
