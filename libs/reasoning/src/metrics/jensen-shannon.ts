import type { TransitionMatrix } from './transition-matrix.js';

/** Counts of transitions, cell by cell; weighted counts are fine. */
export type TransitionCounts = Pick<TransitionMatrix, 'total'> & { readonly counts: ArrayLike<number> };

/**
 * Jensen-Shannon divergence in bits between the transitions of two groups of traces, in [0, 1]: 0 when the groups have
 * the same shares of transitions, 1 when they have none in common. With P and Q the joint distributions over
 * (source, target) and M = (P + Q) / 2:
 *
 *   JSD = ½ Σ P log₂(P / M) + ½ Σ Q log₂(Q / M)
 *
 * Source: J. Lin, "Divergence measures based on the Shannon entropy", IEEE Trans. Inf. Theory 37 (1991).
 *
 * @returns undefined when either group has no trace
 */
export function jensenShannon(first: TransitionCounts, second: TransitionCounts): number | undefined {
  if (first.total === 0 || second.total === 0) return undefined;
  let divergence = 0;
  for (let cell = 0; cell < first.counts.length; cell += 1) {
    const p = (first.counts[cell] ?? 0) / first.total;
    const q = (second.counts[cell] ?? 0) / second.total;
    divergence += (surprise(p, (p + q) / 2) + surprise(q, (p + q) / 2)) / 2;
  }
  return Math.min(1, Math.max(0, divergence));
}

function surprise(p: number, mixed: number): number {
  return p === 0 ? 0 : p * Math.log2(p / mixed);
}
