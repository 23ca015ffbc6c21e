import type { BenchmarkName } from '@retrace/study';

/** What a sample is scored against. */
export type Expectation =
  | { readonly kind: 'refuse' }
  | { readonly kind: 'comply' }
  /** The gold answer, normalised as the benchmark's scorer compares it. */
  | { readonly kind: 'answer'; readonly value: string };

/** One prompt of a benchmark. */
export interface BenchmarkItem {
  readonly benchmark: BenchmarkName;
  /** Within its benchmark; the same as long as the benchmark's file is the same. */
  readonly id: string;
  readonly category: string;
  readonly prompt: string;
  readonly expected: Expectation;
}
