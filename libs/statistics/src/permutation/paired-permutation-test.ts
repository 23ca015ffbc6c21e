import { rearrangementP, roundingOf, type PermutationOptions, type PermutationResult } from './rearrangements.js';
import type { Rearrangements } from './rearrangements.js';
import type { SeededRandom } from '../resampling/seeded-random.js';
import { requireCount, requireFinite } from '../statistics-error.js';

/**
 * Whether the mean of paired differences is 0, by flipping their signs: under the null hypothesis the two arms of a pair
 * could be swapped. Exact over all 2ⁿ flips of the n differences that are not 0 if those are no more than `draws`,
 * otherwise over drawn flips; see {@link rearrangementP}. When all differences are 0 nothing speaks against the null
 * hypothesis: 1.
 * Source: R. A. Fisher, The Design of Experiments (1935), section 21.
 *
 * @param differences first arm less second, one a pair
 * @throws StatisticsError without a pair, or when a difference is not finite.
 */
export function pairedPermutationTest(differences: readonly number[], options: PermutationOptions): PermutationResult {
  requireCount('pairs', differences.length, 1);
  requireFinite('A difference', differences);
  const flips = signFlips(differences.filter((difference) => difference !== 0));
  return { estimate: flips.observed / differences.length, ...rearrangementP(flips, options) };
}

function signFlips(differences: readonly number[]): Rearrangements {
  const visitFlips = (index: number, sum: number, visit: (sum: number) => void): void => {
    const difference = differences[index];
    if (difference === undefined) return visit(sum);
    visitFlips(index + 1, sum + difference, visit);
    visitFlips(index + 1, sum - difference, visit);
  };
  return {
    observed: differences.reduce((sum, difference) => sum + difference, 0),
    rounding: roundingOf(differences),
    size: 2 ** differences.length,
    forEach: (visit) => visitFlips(0, 0, visit),
    draw: (random: SeededRandom) =>
      differences.reduce((sum, difference) => (random.below(2) === 0 ? sum + difference : sum - difference), 0),
  };
}
