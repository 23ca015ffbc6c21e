import type { Estimate } from '../intervals/interval.js';
import { twoSidedZ } from '../normal.js';
import { requireCount, requireFinite, StatisticsError } from '../statistics-error.js';

/** A standardised mean difference: by convention 0.2 is small, 0.5 medium, 0.8 large. */
export interface CohensD extends Estimate {
  /** The estimate times Hedges' factor 1 − 3 / (4 df − 1), which takes off the bias of d in small samples. */
  readonly hedgesG: number;
}

/**
 * Cohen's d between two independent samples, (m₁ − m₂) / s with s² the variance pooled over n₁ + n₂ − 2 degrees of
 * freedom, and the large-sample interval d ± z √((n₁ + n₂) / n₁n₂ + d² / 2(n₁ + n₂)).
 * Sources: J. Cohen, Statistical Power Analysis for the Behavioral Sciences, 2nd ed. (1988), 2.2; L. V. Hedges and
 * I. Olkin, Statistical Methods for Meta-Analysis (1985), 5.B (factor) and 5.E (interval).
 *
 * @throws StatisticsError when a sample has fewer than two values, one is not finite, or no value differs within either
 * sample: there is no spread to measure by then.
 */
export function cohensD(first: readonly number[], second: readonly number[], confidence = 0.95): CohensD {
  const [one, two] = [moments('the first sample', first), moments('the second sample', second)];
  const total = one.count + two.count;
  const pooled = (one.squares + two.squares) / (total - 2);
  const d = standardised(one.mean - two.mean, pooled);
  const variance = total / (one.count * two.count) + d ** 2 / (2 * total);
  return withInterval(d, total - 2, variance, confidence);
}

/**
 * Cohen's d_z of paired differences, their mean over their standard deviation, and the large-sample interval
 * d ± z √(1/n + d²/2n). It is no d between the arms: pairs that agree well make it large.
 * Sources: J. Cohen (1988), 2.3.5; L. V. Hedges and I. Olkin (1985); B. J. Becker, "Synthesizing standardized mean-change
 * measures", Br. J. Math. Stat. Psychol. 41 (1988).
 *
 * @param differences first arm less second, one a pair
 * @throws StatisticsError with fewer than two pairs, a difference that is not finite, or when all are equal.
 */
export function pairedCohensD(differences: readonly number[], confidence = 0.95): CohensD {
  const { mean, count, squares } = moments('the differences', differences);
  const d = standardised(mean, squares / (count - 1));
  return withInterval(d, count - 1, 1 / count + d ** 2 / (2 * count), confidence);
}

interface Moments {
  readonly count: number;
  readonly mean: number;
  /** Σ(x − mean)², and exactly 0 when all values are equal. */
  readonly squares: number;
}

function moments(name: string, values: readonly number[]): Moments {
  requireCount(`values in ${name}`, values.length, 2);
  requireFinite(`A value of ${name}`, values);
  const count = values.length;
  const [head = NaN] = values;
  // Taken from the first value, so that equal values have no spread by rounding.
  const mean = head + values.reduce((sum, value) => sum + (value - head), 0) / count;
  return { count, mean, squares: values.reduce((sum, value) => sum + (value - mean) ** 2, 0) };
}

function standardised(difference: number, variance: number): number {
  if (variance > 0 && variance < Infinity) return difference / Math.sqrt(variance);
  throw new StatisticsError(
    `Cohen’s d needs values with a finite spread to measure by; their variance is ${variance}.`,
  );
}

function withInterval(d: number, freedom: number, variance: number, confidence: number): CohensD {
  const half = twoSidedZ(confidence) * Math.sqrt(variance);
  return {
    estimate: d,
    interval: { lower: d - half, upper: d + half },
    hedgesG: d * (1 - 3 / (4 * freedom - 1)),
  };
}
