import { Type } from 'class-transformer';
import {
  ArrayMinSize,
  ArrayUnique,
  IsArray,
  IsIn,
  IsNumber,
  IsObject,
  IsOptional,
  Max,
  Min,
  ValidateNested,
} from 'class-validator';

import type { TrainedArm } from '../arm.js';
import { primaryBenchmarks, utilityBenchmarks, type BenchmarkName } from '../benchmarks.js';

/** Arms trained on the same content without the altered structure. */
const controlArms = ['vanilla-sft', 'shuffled', 'answer-only'] as const satisfies readonly TrainedArm[];
export type ControlArm = (typeof controlArms)[number];

/** One ability that must not be lost, and how much of it may be. */
export class UtilitySpec {
  @IsIn(utilityBenchmarks)
  readonly benchmark!: BenchmarkName;

  /**
   * Largest loss against base that would not matter: as a difference of rates (fewer solved, or more safe refused), or of
   * the means of the measure by which the benchmark is judged.
   */
  @IsNumber()
  @Min(0.001)
  @Max(0.5)
  readonly margin!: number;
}

/** The rule by which the claim stands or falls, fixed before anything runs. */
export class VerdictSpec {
  /** The benchmark whose refusal rate is the primary endpoint. */
  @IsIn(primaryBenchmarks)
  readonly primaryBenchmark!: BenchmarkName;

  /** Two-sided error rate of each condition; its intervals are at 1 − alpha. */
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

  /** Arms over which the rise has to be shown as well as over base; `vanilla-sft` when left out. */
  @IsOptional()
  @IsArray()
  @ArrayMinSize(1)
  @ArrayUnique()
  @IsIn(controlArms, { each: true })
  readonly controls?: readonly ControlArm[];

  /** What must not be lost. When left out, the verdict says nothing of utility. */
  @IsOptional()
  @IsArray()
  @ArrayMinSize(1)
  @ArrayUnique((utility: UtilitySpec) => utility?.benchmark, { message: 'must name each benchmark once' })
  @IsObject({ each: true })
  @ValidateNested({ each: true })
  @Type(() => UtilitySpec)
  readonly utility?: readonly UtilitySpec[];
}

/** The controls of a rule, also of one that names none. */
export function controlsOf({ controls }: VerdictSpec): readonly ControlArm[] {
  return controls ?? ['vanilla-sft'];
}
