import { compareText } from '@retrace/datasets';
import type { ArmName, BenchmarkName } from '@retrace/study';

/** One output to be sampled. */
export interface SampleKey {
  readonly arm: ArmName;
  /** Null for the untouched backbone. */
  readonly seed: number | null;
  readonly benchmark: BenchmarkName;
  readonly item: string;
}

/**
 * The name of a sample within its study, by which a resumed run knows what it has: `alttrain/1995/xstest/12`,
 * `base/xstest/12`. Two samples never share one: no part but the last can hold a slash.
 */
export function requestId({ arm, seed, benchmark, item }: SampleKey): string {
  const checkpoint = seed === null ? arm : `${arm}/${seed}`;
  return `${checkpoint}/${benchmark}/${item}`;
}

/**
 * Requests in the order in which they are sampled: longest prompt first, so that those which share a batch are about as
 * long and need little padding, and memory that runs out does so at once. Equal lengths go by prompt and then as given.
 */
export function longestFirst<Request extends { readonly prompt: string }>(
  requests: readonly Request[],
): readonly Request[] {
  return requests.toSorted((a, b) => b.prompt.length - a.prompt.length || compareText(a.prompt, b.prompt));
}
