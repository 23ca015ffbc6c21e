import {
  cohensH,
  exactMcnemar,
  oddsRatio,
  pairedCounts,
  pairedRiskDifference,
  pairTotal,
  type Estimate,
  type OddsRatio,
  type PairedCounts,
} from '@retrace/statistics';

import type { Better, ItemOutcome } from './item-outcome.js';

/** Two arms on the same items. Figures are null when no item was sampled in both. */
export interface ItemComparison {
  readonly counts: PairedCounts;
  readonly pairs: number;
  /** Items sampled in one of the two arms only; they are left out. */
  readonly unpaired: number;
  /** Rate of the first arm less that of the second, with Newcombe's paired interval. */
  readonly difference: Estimate | null;
  /** The difference if all that could not be scored were counted against the first arm. */
  readonly cautiousDifference: number | null;
  /** The same counted for it. */
  readonly generousDifference: number | null;
  readonly cohensH: number | null;
  /**
   * Odds in the first arm over those in the second, with Woolf's interval. It takes the two as independent: `difference`
   * is the figure that uses the pairing.
   */
  readonly oddsRatio: OddsRatio | null;
  /** Exact McNemar test, two-sided. */
  readonly p: number | null;
}

/**
 * Compares two arms on the items that both have.
 *
 * @param confidence of the intervals, in (0, 1)
 */
export function compareItems(
  first: ReadonlyMap<string, ItemOutcome>,
  second: ReadonlyMap<string, ItemOutcome>,
  better: Better,
  confidence: number,
): ItemComparison {
  const pairs = [...first].flatMap(([item, outcome]) => {
    const other = second.get(item);
    return other === undefined ? [] : [{ first: outcome, second: other }];
  });
  const counts = pairedCounts(pairs.map((pair) => ({ first: pair.first.success, second: pair.second.success })));
  return {
    counts,
    pairs: pairs.length,
    unpaired: first.size + second.size - 2 * pairs.length,
    ...(pairs.length === 0 ? unmeasured : measured(counts, confidence)),
    cautiousDifference: boundaryDifference(pairs, better, 'against'),
    generousDifference: boundaryDifference(pairs, better, 'for'),
  };
}

const unmeasured = { difference: null, cohensH: null, oddsRatio: null, p: null } as const;

function measured(
  counts: PairedCounts,
  confidence: number,
): Pick<ItemComparison, 'difference' | 'cohensH' | 'oddsRatio' | 'p'> {
  const trials = pairTotal(counts);
  const first = { successes: counts.both + counts.onlyFirst, trials };
  const second = { successes: counts.both + counts.onlySecond, trials };
  return {
    difference: pairedRiskDifference(counts, confidence),
    cohensH: cohensH(first.successes / trials, second.successes / trials),
    oddsRatio: oddsRatio(first, second, confidence),
    p: exactMcnemar(counts),
  };
}

interface PairedOutcomes {
  readonly first: ItemOutcome;
  readonly second: ItemOutcome;
}

/** The difference if what could not be scored were counted against the first arm, or for it. */
function boundaryDifference(
  pairs: readonly PairedOutcomes[],
  better: Better,
  counted: 'against' | 'for',
): number | null {
  if (pairs.length === 0) return null;
  const firstAtMost = (better === 'higher') === (counted === 'for');
  const sum = pairs.reduce((total, { first, second }) => {
    const mine = firstAtMost ? first.atMost : first.success;
    const theirs = firstAtMost ? second.success : second.atMost;
    return total + Number(mine) - Number(theirs);
  }, 0);
  return sum / pairs.length;
}
