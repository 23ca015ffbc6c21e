import type { Interval } from './interval.js';
import { twoSidedZ } from '../normal.js';
import { rate, type Proportion } from '../outcomes/proportion.js';

/**
 * Wilson's score interval of one proportion, without continuity correction:
 *
 *   (p + z²/2n ± z √(p(1−p)/n + z²/4n²)) / (1 + z²/n)
 *
 * Source: E. B. Wilson, "Probable inference, the law of succession, and statistical inference", JASA 22 (1927).
 *
 * @param confidence coverage in (0, 1), 0.95 unless told
 * @throws StatisticsError without a trial: nothing is known then.
 */
export function wilsonInterval(proportion: Proportion, confidence = 0.95): Interval {
  const p = rate(proportion);
  const n = proportion.trials;
  const z = twoSidedZ(confidence);
  const scale = 1 + (z * z) / n;
  const centre = (p + (z * z) / (2 * n)) / scale;
  const half = (z / scale) * Math.sqrt((p * (1 - p)) / n + (z * z) / (4 * n * n));
  // At 0 and n of n the bound is the estimate itself; rounding must not move it past.
  return {
    lower: proportion.successes === 0 ? 0 : Math.max(0, centre - half),
    upper: proportion.successes === n ? 1 : Math.min(1, centre + half),
  };
}
