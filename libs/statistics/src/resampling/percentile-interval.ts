import type { Interval } from '../intervals/interval.js';
import { sortedQuantile } from './sorted-quantile.js';

/**
 * The middle `confidence` of the draws.
 * Source: B. Efron and R. Tibshirani, An Introduction to the Bootstrap (1993), 13.3.
 *
 * @param sorted the statistic of every draw, ascending
 */
export function percentileInterval(sorted: Float64Array, confidence: number): Interval {
  const tail = (1 - confidence) / 2;
  return { lower: sortedQuantile(sorted, tail), upper: sortedQuantile(sorted, 1 - tail) };
}
