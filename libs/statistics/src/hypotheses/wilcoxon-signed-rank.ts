import { ofTails, type Alternative } from './alternative.js';
import { normalCdf } from '../normal.js';
import { signedRanks, type SignedRanks } from './signed-ranks.js';
import { requireFinite } from '../statistics-error.js';

export interface WilcoxonResult {
  readonly p: number;
  /** Sum of the ranks of positive differences; n(n + 1)/4 is expected under the null hypothesis. */
  readonly positiveRankSum: number;
  /** Differences that are not 0. */
  readonly nonZero: number;
  readonly method: 'exact' | 'normal';
}

const mostExact = 50;

/**
 * Wilcoxon's signed-rank test that paired differences lie symmetrically about 0. Differences of 0 are dropped, as
 * Wilcoxon did; tied sizes share their mean rank. With at most 50 differences of distinct size the P value is exact,
 * by counting the subsets of ranks 1…n with each sum. Otherwise it is normal, corrected for ties and by 1/2 for
 * continuity, with mean n(n + 1)/4 and variance n(n + 1)(2n + 1)/24 − Σ(t³ − t)/48 over groups of t ties.
 * Without a difference other than 0 nothing speaks against the null hypothesis: 1.
 * Sources: F. Wilcoxon, "Individual comparisons by ranking methods", Biometrics Bulletin 1 (1945); M. Hollander,
 * D. A. Wolfe, E. Chicken, Nonparametric Statistical Methods, 3rd ed. (2014), 3.1.
 *
 * @param differences first arm less second, one a pair
 * @throws StatisticsError when a difference is not finite.
 */
export function wilcoxonSignedRank(
  differences: readonly number[],
  alternative: Alternative = 'two-sided',
): WilcoxonResult {
  requireFinite('A difference', differences);
  const ranks = signedRanks(differences);
  const { positiveRankSum, count, tieTerm } = ranks;
  const method = count <= mostExact && tieTerm === 0 ? 'exact' : 'normal';
  const p = method === 'exact' ? exactP(positiveRankSum, count, alternative) : normalP(ranks, alternative);
  return { p, positiveRankSum, nonZero: count, method };
}

function exactP(rankSum: number, count: number, alternative: Alternative): number {
  const subsets = subsetsBySum(count);
  const all = 2 ** count;
  const greater = total(subsets.subarray(rankSum)) / all;
  const less = total(subsets.subarray(0, rankSum + 1)) / all;
  return ofTails(alternative, { greater, less });
}

/** How many subsets of 1…n have each sum. Whole below 2⁵³, so exact for n ≤ 50. */
function subsetsBySum(n: number): Float64Array {
  const most = (n * (n + 1)) / 2;
  const subsets = new Float64Array(most + 1);
  subsets[0] = 1;
  for (let rank = 1; rank <= n; rank += 1) {
    // Downwards, so that no rank is taken twice; both indices are in range by the loop's limits.
    for (let sum = most; sum >= rank; sum -= 1) subsets[sum]! += subsets[sum - rank]!;
  }
  return subsets;
}

function normalP({ positiveRankSum, count, tieTerm }: SignedRanks, alternative: Alternative): number {
  const expected = (count * (count + 1)) / 4;
  const deviation = Math.sqrt((count * (count + 1) * (2 * count + 1)) / 24 - tieTerm / 48);
  const greater = normalCdf((expected - positiveRankSum + 0.5) / deviation);
  const less = normalCdf((positiveRankSum - expected + 0.5) / deviation);
  return ofTails(alternative, { greater, less });
}

function total(counts: Float64Array): number {
  return counts.reduce((sum, count) => sum + count, 0);
}
