import type { Interval } from '../intervals/interval.js';
import { sortedQuantile } from './sorted-quantile.js';

/**
 * Percentile interval when the statistic is not defined on some draws (NaN): each of them counts as below all others
 * for the lower bound and as above all others for the upper one, so that they can only widen it. Undefined when they
 * are more than a tail, for then a bound could lie anywhere.
 */
export function cautiousInterval(values: Float64Array, confidence: number): Interval | undefined {
  const defined = values.filter((value) => Number.isFinite(value)).sort();
  const last = values.length - 1;
  const tail = ((1 - confidence) / 2) * last;
  const undefinedDraws = values.length - defined.length;
  if (undefinedDraws > tail) return undefined;
  const lastDefined = defined.length - 1;
  return {
    lower: sortedQuantile(defined, Math.max(0, tail - undefinedDraws) / lastDefined),
    upper: sortedQuantile(defined, Math.min(1, (last - tail) / lastDefined)),
  };
}
