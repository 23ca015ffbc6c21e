import { requireOpenUnit } from './statistics-error.js';

const cdfNumerator = [
  3.52624965998911e-2, 0.700383064443688, 6.37396220353165, 33.912866078383, 112.079291497871, 221.213596169931,
  220.206867912376,
];
const cdfDenominator = [
  8.83883476483184e-2, 1.75566716318264, 16.064177579207, 86.7807322029461, 296.564248779674, 637.333633378831,
  793.826512519948, 440.413735824752,
];

const centralNumerator = [
  -3.969683028665376e1, 2.209460984245205e2, -2.759285104469687e2, 1.38357751867269e2, -3.066479806614716e1,
  2.506628277459239,
];
const centralDenominator = [
  -5.447609879822406e1, 1.615858368580409e2, -1.556989798598866e2, 6.680131188771972e1, -1.328068155288572e1, 1,
];
const tailNumerator = [
  -7.784894002430293e-3, -3.223964580411365e-1, -2.400758277161838, -2.549732539343734, 4.374664141464968,
  2.938163982698783,
];
const tailDenominator = [7.784695709041462e-3, 3.224671290700398e-1, 2.445134137142996, 3.754408661907416, 1];
const tailEnd = 0.02425;

/**
 * Standard normal distribution function, P(Z ≤ z), to about 1e-14.
 * Source: J. F. Hart et al., Computer Approximations (1968), as given by G. West, "Better approximations to cumulative
 * normal functions", Wilmott Magazine (2005).
 */
export function normalCdf(z: number): number {
  const below = lowerTail(Math.abs(z));
  return z > 0 ? 1 - below : below;
}

/**
 * Standard normal quantile, the z with P(Z ≤ z) = p.
 * Source: P. Acklam's rational approximation, refined by one Halley step against {@link normalCdf}.
 *
 * @throws StatisticsError unless 0 < p < 1.
 */
export function normalQuantile(p: number): number {
  requireOpenUnit('p', p);
  if (p > 0.5) return -lowerQuantile(1 - p);
  return lowerQuantile(p);
}

function lowerQuantile(p: number): number {
  const z = approximateQuantile(p);
  const step = (normalCdf(z) - p) * Math.sqrt(2 * Math.PI) * Math.exp((z * z) / 2);
  return z - step / (1 + (z * step) / 2);
}

/** The z above 0 that leaves (1 − confidence) / 2 in each tail: 1.96 for 0.95. */
export function twoSidedZ(confidence: number): number {
  requireOpenUnit('confidence', confidence);
  return -normalQuantile((1 - confidence) / 2);
}

function lowerTail(distance: number): number {
  if (distance > 37) return 0;
  const density = Math.exp((-distance * distance) / 2);
  if (distance < 7.07106781186547) {
    return (density * polynomial(cdfNumerator, distance)) / polynomial(cdfDenominator, distance);
  }
  const fraction = [4, 3, 2, 1].reduce((below, numerator) => distance + numerator / below, distance + 0.65);
  return density / fraction / 2.506628274631;
}

function approximateQuantile(p: number): number {
  if (p < tailEnd) {
    const q = Math.sqrt(-2 * Math.log(p));
    return polynomial(tailNumerator, q) / polynomial(tailDenominator, q);
  }
  const q = p - 0.5;
  const r = q * q;
  return (q * polynomial(centralNumerator, r)) / polynomial(centralDenominator, r);
}

/** Horner's scheme, highest power first. */
function polynomial(coefficients: readonly number[], x: number): number {
  return coefficients.reduce((sum, coefficient) => sum * x + coefficient, 0);
}
