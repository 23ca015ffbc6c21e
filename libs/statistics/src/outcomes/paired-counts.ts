import { requireCount } from '../statistics-error.js';

/** Two yes/no outcomes on the same prompts, cross-tabulated; the sum of all four is the number of pairs. */
export interface PairedCounts {
  readonly both: number;
  readonly onlyFirst: number;
  readonly onlySecond: number;
  readonly neither: number;
}

/** One prompt's outcome in two arms. */
export interface Pair {
  readonly first: boolean;
  readonly second: boolean;
}

/** The fourfold table of paired outcomes. */
export function pairedCounts(pairs: Iterable<Pair>): PairedCounts {
  const counts = { both: 0, onlyFirst: 0, onlySecond: 0, neither: 0 };
  for (const { first, second } of pairs) {
    if (first && second) counts.both += 1;
    else if (first) counts.onlyFirst += 1;
    else if (second) counts.onlySecond += 1;
    else counts.neither += 1;
  }
  return counts;
}

/**
 * The number of pairs in the table.
 *
 * @throws StatisticsError when a count is no whole number, or all are zero.
 */
export function pairTotal(counts: PairedCounts): number {
  requireCount('both', counts.both);
  requireCount('onlyFirst', counts.onlyFirst);
  requireCount('onlySecond', counts.onlySecond);
  requireCount('neither', counts.neither);
  const total = counts.both + counts.onlyFirst + counts.onlySecond + counts.neither;
  requireCount('the number of pairs', total, 1);
  return total;
}
