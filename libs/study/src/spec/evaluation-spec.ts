import { Type } from 'class-transformer';
import { ArrayMinSize, ArrayUnique, IsArray, IsIn, IsInt, IsObject, Max, Min, ValidateNested } from 'class-validator';

import { benchmarkNames, type BenchmarkName } from '../benchmarks.js';
import { highestSeed } from './seed.js';

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
