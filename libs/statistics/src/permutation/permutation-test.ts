import { logBinomial } from '../hypotheses/log-binomial.js';
import { rearrangementP, roundingOf, type PermutationOptions, type PermutationResult } from './rearrangements.js';
import type { Rearrangements } from './rearrangements.js';
import type { SeededRandom } from '../resampling/seeded-random.js';
import { requireCount, requireFinite } from '../statistics-error.js';

/**
 * Whether two independent groups have the same mean, by dealing their values anew into groups of the same sizes. Exact
 * over all C(n + m, n) deals if those are no more than `draws`, otherwise over drawn ones; see {@link rearrangementP}.
 * Source: E. J. G. Pitman, "Significance tests which may be applied to samples from any populations", Suppl. J. R.
 * Statist. Soc. 4 (1937) 119–130.
 *
 * @throws StatisticsError when a group is empty or a value is not finite.
 */
export function permutationTest(
  first: readonly number[],
  second: readonly number[],
  options: PermutationOptions,
): PermutationResult {
  requireCount('values of the first group', first.length, 1);
  requireCount('values of the second group', second.length, 1);
  requireFinite('A value', first);
  requireFinite('A value', second);
  return { estimate: mean(first) - mean(second), ...rearrangementP(deals(first, second), options) };
}

/** Each with the sum of the first group: the difference of means rises with it, since the sum of all stays. */
function deals(first: readonly number[], second: readonly number[]): Rearrangements {
  const values = [...first, ...second];
  const dealt = Float64Array.from(values);
  const visitDeals = (index: number, left: number, sum: number, visit: (sum: number) => void): void => {
    if (left === 0) return visit(sum);
    if (values.length - index < left) return;
    visitDeals(index + 1, left - 1, sum + (values[index] ?? NaN), visit);
    visitDeals(index + 1, left, sum, visit);
  };
  return {
    observed: first.reduce((sum, value) => sum + value, 0),
    rounding: roundingOf(values),
    size: Math.round(Math.exp(logBinomial(values.length, first.length))),
    forEach: (visit) => visitDeals(0, first.length, 0, visit),
    draw: (random) => dealSum(dealt, first.length, random),
  };
}

/** Sum of the first `count` cards after a Fisher-Yates shuffle that stops there. */
function dealSum(cards: Float64Array, count: number, random: SeededRandom): number {
  let sum = 0;
  for (let place = 0; place < count; place += 1) {
    const other = place + random.below(cards.length - place);
    // Both places lie within the cards: place < count ≤ their number.
    const card = cards[other]!;
    cards[other] = cards[place]!;
    cards[place] = card;
    sum += card;
  }
  return sum;
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}
