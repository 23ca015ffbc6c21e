import type { StepType } from '@retrace/reasoning';

import { percent } from '../wording.js';
import type { TransitionTable } from './trace-findings.js';

/** What follows a step. */
export interface TransitionRow {
  readonly step: TransitionTable['from'][number];
  /** For each of the table's columns. */
  readonly shares: readonly string[];
}

export interface ShownTransitions {
  readonly columns: readonly TransitionTable['to'][number][];
  readonly rows: readonly TransitionRow[];
}

/**
 * Shares of what follows each step, in percent without the sign; `·` for what never does. A row a step, and a column for
 * each that can follow, of the shown ones.
 */
export function transitionShares({ from, to, counts }: TransitionTable, shown: readonly StepType[]): ShownTransitions {
  const isShown = (step: TransitionRow['step'] | TransitionTable['to'][number]): boolean =>
    step === 'start' || step === 'end' || shown.includes(step);
  const rows = from.map((step, place) => ({ step, shares: sharesOf(counts[place] ?? []) }));
  return {
    columns: to.filter(isShown),
    rows: rows
      .filter(({ step }) => isShown(step))
      .map(({ step, shares }) => ({ step, shares: shares.filter((_, place) => isShown(to[place] ?? 'end')) })),
  };
}

function sharesOf(row: readonly number[]): readonly string[] {
  const total = row.reduce((sum, times) => sum + times, 0);
  return row.map((times) => (times === 0 ? '·' : percent(times / total).replace(' %', '')));
}

/** Whether any step follows any other. */
export function hasTransitions({ counts }: TransitionTable): boolean {
  return counts.some((row) => row.some((times) => times > 0));
}
