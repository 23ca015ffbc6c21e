import { Type } from 'class-transformer';
import {
  ArrayMinSize,
  ArrayUnique,
  IsArray,
  IsIn,
  IsInt,
  IsObject,
  IsOptional,
  Max,
  Min,
  ValidateNested,
} from 'class-validator';

import { attackNames, type AttackName } from '../attacks.js';
import { attackableBenchmarks, benchmarkNames, type BenchmarkName } from '../benchmarks.js';
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

  @IsInt()
  @Min(1)
  @Max(32768)
  readonly maxNewTokens!: number;

  @IsInt()
  @Min(0)
  @Max(highestSeed)
  readonly seed!: number;
}
