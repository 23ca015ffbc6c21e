import { StatisticsError } from '../statistics-error.js';

/**
 * Cohen's h between two rates in [0, 1]: 2 asin √p₁ − 2 asin √p₂, in [−π, π]. By convention 0.2 is small, 0.5 medium,
 * 0.8 large.
 * Source: J. Cohen, Statistical Power Analysis for the Behavioral Sciences, 2nd ed. (1988), ch. 6.
 */
export function cohensH(first: number, second: number): number {
  return arcsine(first) - arcsine(second);
}

function arcsine(p: number): number {
  if (!(p >= 0 && p <= 1)) throw new StatisticsError(`A rate must lie in 0 to 1; it is ${p}.`);
  return 2 * Math.asin(Math.sqrt(p));
}
