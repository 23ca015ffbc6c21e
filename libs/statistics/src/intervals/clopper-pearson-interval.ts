import betaQuantile from '@stdlib/stats-base-dists-beta-quantile';

import type { Interval } from './interval.js';
import { rate, type Proportion } from '../outcomes/proportion.js';
import { requireOpenUnit } from '../statistics-error.js';

/**
 * Clopper and Pearson's exact interval of one proportion, with x of n and tail α = (1 − confidence) / 2:
 *
 *   lower: the α quantile of Beta(x, n − x + 1), 0 if x = 0;  upper: the 1 − α quantile of Beta(x + 1, n − x), 1 if x = n
 *
 * It covers at least as often as it says, and for that is wider than {@link wilsonInterval}.
 * Source: C. J. Clopper and E. S. Pearson, "The use of confidence or fiducial limits illustrated in the case of the
 * binomial", Biometrika 26 (1934) 404–413.
 *
 * @throws StatisticsError without a trial, or when successes exceed trials.
 */
export function clopperPearsonInterval(proportion: Proportion, confidence = 0.95): Interval {
  rate(proportion);
  requireOpenUnit('confidence', confidence);
  const { successes, trials } = proportion;
  const failures = trials - successes;
  const tail = (1 - confidence) / 2;
  return {
    lower: successes === 0 ? 0 : betaQuantile(tail, successes, failures + 1),
    upper: failures === 0 ? 1 : betaQuantile(1 - tail, successes + 1, failures),
  };
}
