import type { Interval } from '../intervals/interval.js';
import { normalCdf, normalQuantile } from '../normal.js';
import { sortedQuantile } from './sorted-quantile.js';

/**
 * Bias-corrected and accelerated interval. With z₀ = Φ⁻¹(share of draws below the estimate, ties counted half) and the
 * acceleration a = Σ(m − tᵢ)³ / 6 (Σ(m − tᵢ)²)^1.5 over the jackknife values tᵢ with mean m, the bound for tail α is
 * the draws' quantile at Φ(z₀ + (z₀ + z_α) / (1 − a (z₀ + z_α))).
 * Source: B. Efron, "Better bootstrap confidence intervals", JASA 82 (1987).
 *
 * @param sorted the statistic of every draw, ascending
 * @param jackknife the statistic without each cluster in turn
 */
export function bcaInterval(
  sorted: Float64Array,
  estimate: number,
  jackknife: Float64Array,
  confidence: number,
): Interval {
  const below = shareBelow(sorted, estimate);
  // All draws on one side: the bias is not estimable, and the quantiles at the ends are all there is.
  if (below === 0 || below === 1) return { lower: sortedQuantile(sorted, 0), upper: sortedQuantile(sorted, 1) };
  const bias = normalQuantile(below);
  const speed = acceleration(jackknife);
  const bound = (tail: number): number => {
    const shifted = bias + normalQuantile(tail);
    return sortedQuantile(sorted, shiftedShare(bias, shifted, 1 - speed * shifted));
  };
  return { lower: bound((1 - confidence) / 2), upper: bound((1 + confidence) / 2) };
}

/** Where the scale reaches 0 the bound has moved out to the last draw; beyond, the formula would come back inside. */
function shiftedShare(bias: number, shifted: number, scale: number): number {
  if (scale > 0) return normalCdf(bias + shifted / scale);
  return shifted > 0 ? 1 : 0;
}

function shareBelow(sorted: Float64Array, estimate: number): number {
  let count = 0;
  for (const value of sorted) {
    if (value < estimate) count += 1;
    else if (value === estimate) count += 0.5;
  }
  return count / sorted.length;
}

function acceleration(jackknife: Float64Array): number {
  const mean = jackknife.reduce((sum, value) => sum + value, 0) / jackknife.length;
  const squares = jackknife.reduce((sum, value) => sum + (mean - value) ** 2, 0);
  if (squares === 0) return 0;
  return jackknife.reduce((sum, value) => sum + (mean - value) ** 3, 0) / (6 * squares ** 1.5);
}
