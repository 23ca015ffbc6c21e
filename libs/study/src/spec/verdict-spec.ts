import { IsIn, IsNumber, Max, Min } from 'class-validator';

import type { BenchmarkName } from './evaluation-spec.js';

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
