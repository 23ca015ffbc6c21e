import { attackableBenchmarks, type AttackName, type AttackSpec, type BenchmarkName } from '@retrace/study';

/** What an endpoint is measured on, and how it is asked. Samples of another one do not go into the same folder. */
export interface EvaluationPlan {
  readonly model: string;
  readonly benchmarks: readonly PlannedBenchmark[];
  readonly attacks: readonly AttackName[];
  readonly maxTokens: number;
  readonly seed: number;
}

export interface PlannedBenchmark {
  readonly name: BenchmarkName;
  /** How many items, drawn by the seed; all when left out. */
  readonly take?: number;
}

/** The attacks on each benchmark that has unsafe prompts. */
export function plannedAttacks({ benchmarks, attacks }: EvaluationPlan): readonly AttackSpec[] {
  return benchmarks
    .filter(({ name }) => attackableBenchmarks.includes(name))
    .flatMap(({ name: benchmark, take = Infinity }) => attacks.map((name) => ({ name, benchmark, take })));
}
