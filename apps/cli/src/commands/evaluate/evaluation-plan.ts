import { attackableBenchmarks, benchmarkOf, type AttackSpec, type BenchmarkName } from '@retrace/study';

import { TriesAlike, TriesNotCounted } from './evaluation-errors.js';

/** What an endpoint is measured on, and how it is asked. Samples of another one do not go into the same folder. */
export interface EvaluationPlan {
  readonly model: string;
  readonly benchmarks: readonly PlannedBenchmark[];
  readonly attacks: readonly PlannedAttack[];
  readonly maxTokens: number;
  readonly seed: number;
  /** Tries of each item. */
  readonly samples: number;
  /** 0 is greedy. */
  readonly temperature: number;
}

export interface PlannedBenchmark {
  readonly name: BenchmarkName;
  /** How many items, drawn by the seed; all when left out. */
  readonly take?: number;
}

/**
 * Holds that several tries of an item can be counted.
 *
 * @throws TriesAlike, TriesNotCounted
 */
export function requireCountableTries({ benchmarks, samples, temperature }: EvaluationPlan): void {
  if (samples === 1) return;
  if (temperature === 0) throw new TriesAlike(samples);
  const other = benchmarks.find(({ name }) => benchmarkOf(name).counts.every(({ of }) => of !== 'answers'));
  if (other !== undefined) throw new TriesNotCounted(other.name);
}

export type PlannedAttack = Pick<AttackSpec, 'name' | 'dataset' | 'attacker'>;

/** The attacks on each benchmark that has unsafe prompts. */
export function plannedAttacks({ benchmarks, attacks }: EvaluationPlan): readonly AttackSpec[] {
  return benchmarks
    .filter(({ name }) => attackableBenchmarks.includes(name))
    .flatMap(({ name: benchmark, take = Infinity }) => attacks.map((attack) => ({ ...attack, benchmark, take })));
}
