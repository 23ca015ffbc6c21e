import { clopperPearsonInterval } from '@retrace/statistics';

import type { Estimated } from '../../resampling/estimated.js';

/**
 * A mean difference with the interval by which a verdict may decide.
 *
 * **A handful of prompts decides nothing.** A percentile interval of n values never leaves their range, and is too short
 * with few. Below the least n with which an exact sign test can give P ≤ alpha, 2 (1/2)ⁿ ≤ alpha, there is none: 6 for 0.05.
 * A gain needs the exact McNemar test for the same reason.
 *
 * **Arms that came out the same on all n prompts** have no spread to draw from. That is no lack of data: it says that prompts
 * on which they differ are rare. Their share is at most u by the exact interval of 0 of n (Clopper and Pearson), and as a
 * measure lies in [0, 1], each of them moves the mean by 1 at most. So the interval is −u to u, and whether the ability was
 * kept depends on n, as it does where what is counted came out the same: with alpha 0.05, 36 prompts show a loss of less
 * than 0.1, and 183 one of less than 0.02.
 *
 * **All prompts with one and the same difference other than 0** are what no real measure gives: there is no interval.
 *
 * @param values of which it is the mean, one a prompt
 */
export function decidable(found: Estimated, values: readonly number[], alpha: number): Estimated {
  if (found.prompts > 1 && 2 * 0.5 ** found.prompts > alpha) {
    return { ...found, interval: null, noInterval: 'too-few-prompts' };
  }
  if (found.noInterval !== 'no-spread' || values.some((value) => Math.abs(value) > rounding)) return found;
  const { upper } = clopperPearsonInterval({ successes: 0, trials: values.length }, 1 - alpha);
  return { ...found, interval: { lower: -upper, upper }, noInterval: null };
}

/** Means of equal values over another number of seeds differ by so much at most. */
const rounding = 1e-9;
