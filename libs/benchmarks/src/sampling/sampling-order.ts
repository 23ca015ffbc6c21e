import { compareText } from '@retrace/datasets';

import type { BenchmarkItem } from '../items/benchmark-item.js';
import { inProportion } from '../items/proportional-order.js';

/**
 * Requests in the order in which they are sampled: longest prompt first, so that those which share a batch are about as
 * long and need little padding, and memory that runs out does so at once. Equal lengths go by prompt and then as given.
 */
export function longestFirst<Request extends { readonly prompt: string }>(
  requests: readonly Request[],
): readonly Request[] {
  return requests.toSorted((a, b) => b.prompt.length - a.prompt.length || compareText(a.prompt, b.prompt));
}

/**
 * Items so that every beginning has its share of each benchmark and attack, in the order of the draw within each: where
 * sampling may stop before the end, all are measured on about the same part of their items, and every arm on the same.
 */
export function inShares(items: readonly BenchmarkItem[]): readonly BenchmarkItem[] {
  return inProportion([...Map.groupBy(items, ({ benchmark, attack = '' }) => `${benchmark} ${attack}`).values()]);
}
