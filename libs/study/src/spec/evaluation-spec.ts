import { Type } from 'class-transformer';
import {
  ArrayMinSize,
  ArrayUnique,
  IsArray,
  IsIn,
  IsInt,
  IsNotEmpty,
  IsObject,
  IsOptional,
  IsString,
  Max,
  MaxLength,
  Min,
  ValidateNested,
} from 'class-validator';

import { attackNames, type AttackName } from '../attacks.js';
import { attackableBenchmarks, benchmarkNames, type BenchmarkName } from '../benchmarks.js';
import { judgedParts, judgeNames, type JudgedPart, type JudgeName } from '../judges.js';
import { highestSeed } from './seed.js';

export class BenchmarkSpec {
  @IsIn(benchmarkNames)
  readonly name!: BenchmarkName;

  /** How many of its items, drawn by seed. */
  @IsInt()
  @Min(1)
  readonly take!: number;
}

/** Unsafe prompts of a benchmark in the disguise of an attack. */
export class AttackSpec {
  @IsIn(attackNames)
  readonly name!: AttackName;

  /** One of the study's benchmarks. */
  @IsIn(attackableBenchmarks)
  readonly benchmark!: BenchmarkName;

  /** How many of the prompts that are drawn of it, the first ones. */
  @IsInt()
  @Min(1)
  readonly take!: number;
}

/** A model that judges samples when they are there. Where it is asked stands in the settings of the service. */
export class JudgeSpec {
  @IsIn(judgeNames)
  readonly name!: JudgeName;

  /** The name under which its endpoint knows it. */
  @IsString()
  @IsNotEmpty()
  @MaxLength(200)
  readonly model!: string;

  /** What it is shown; the answer when left out. */
  @IsOptional()
  @IsArray()
  @ArrayMinSize(1)
  @ArrayUnique()
  @IsIn(judgedParts, { each: true })
  readonly on?: readonly JudgedPart[];

  /** Of the study's benchmarks; all that it can judge when left out. */
  @IsOptional()
  @IsArray()
  @ArrayMinSize(1)
  @ArrayUnique()
  @IsIn(benchmarkNames, { each: true })
  readonly benchmarks?: readonly BenchmarkName[];
}

/** When sampling stops, whatever is left. */
export class EvaluationBudgetSpec {
  /** Most tokens of prompts and outputs together, for each checkpoint. What was answered before costs none. */
  @IsInt()
  @Min(1)
  readonly tokens!: number;
}

export class EvaluationSpec {
  @IsArray()
  @ArrayMinSize(1)
  @ArrayUnique((benchmark: BenchmarkSpec) => benchmark?.name, { message: 'must name each benchmark once' })
  @IsObject({ each: true })
  @ValidateNested({ each: true })
  @Type(() => BenchmarkSpec)
  readonly benchmarks!: readonly BenchmarkSpec[];

  @IsOptional()
  @IsArray()
  @ArrayMinSize(1)
  @ArrayUnique((attack: AttackSpec) => `${attack?.name} ${attack?.benchmark}`, {
    message: 'must name each attack once for a benchmark',
  })
  @IsObject({ each: true })
  @ValidateNested({ each: true })
  @Type(() => AttackSpec)
  readonly attacks?: readonly AttackSpec[];

  @IsOptional()
  @IsArray()
  @ArrayMinSize(1)
  @ArrayUnique((judge: JudgeSpec) => `${judge?.name} ${judge?.model}`, {
    message: 'must name each judge once for a model',
  })
  @IsObject({ each: true })
  @ValidateNested({ each: true })
  @Type(() => JudgeSpec)
  readonly judges?: readonly JudgeSpec[];

  @IsOptional()
  @IsObject()
  @ValidateNested()
  @Type(() => EvaluationBudgetSpec)
  readonly budget?: EvaluationBudgetSpec;

  @IsInt()
  @Min(1)
  @Max(32768)
  readonly maxNewTokens!: number;

  @IsInt()
  @Min(0)
  @Max(highestSeed)
  readonly seed!: number;
}
