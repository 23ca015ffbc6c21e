import { normalCdf, twoSidedZ } from '../normal.js';
import { requireCount, requireOpenUnit } from '../statistics-error.js';

/**
 * Power of the two-sided z test of two independent rates with n prompts each: with p̄ their mean,
 * σ₀ = √(2p̄(1−p̄)/n) and σ₁ = √((p₁(1−p₁) + p₂(1−p₂))/n),
 *
 *   Φ((|p₁ − p₂| − z_{1−α/2} σ₀) / σ₁) + Φ((−|p₁ − p₂| − z_{1−α/2} σ₀) / σ₁)
 *
 * Source: J. L. Fleiss, B. Levin, M. C. Paik, Statistical Methods for Rates and Proportions, 3rd ed. (2003), 4.1.
 *
 * @param each prompts in each of the two samples
 * @throws StatisticsError unless both rates lie between 0 and 1, both excluded.
 */
export function unpairedPower(first: number, second: number, each: number, alpha = 0.05): number {
  requireOpenUnit('the first rate', first);
  requireOpenUnit('the second rate', second);
  requireCount('prompts in each sample', each, 1);
  const mean = (first + second) / 2;
  const critical = twoSidedZ(1 - alpha) * Math.sqrt((2 * mean * (1 - mean)) / each);
  const deviation = Math.sqrt((first * (1 - first) + second * (1 - second)) / each);
  const difference = Math.abs(first - second);
  return normalCdf((difference - critical) / deviation) + normalCdf((-difference - critical) / deviation);
}
