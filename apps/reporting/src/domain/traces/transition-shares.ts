import { percent } from '../wording.js';
import type { TransitionTable } from './trace-findings.js';

/** Shares of what follows each step, in percent without the sign; `·` for what never does. A row a step. */
export function transitionShares({ from, counts }: TransitionTable): readonly TransitionRow[] {
  return from.map((step, place) => ({ step, shares: sharesOf(counts[place] ?? []) }));
}

export interface TransitionRow {
  readonly step: TransitionTable['from'][number];
  readonly shares: readonly string[];
}

function sharesOf(row: readonly number[]): readonly string[] {
  const total = row.reduce((sum, times) => sum + times, 0);
  return row.map((times) => (times === 0 ? '·' : percent(times / total).replace(' %', '')));
}

/** Whether any step follows any other. */
export function hasTransitions({ counts }: TransitionTable): boolean {
  return counts.some((row) => row.some((times) => times > 0));
}
