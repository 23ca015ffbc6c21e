import { requireShares, type DiscordantShares } from './discordant-shares.js';
import { normalQuantile, twoSidedZ } from '../normal.js';
import { requireOpenUnit, StatisticsError } from '../statistics-error.js';

export interface SampleSizeOptions {
  /** Two-sided level of the test, 0.05 unless told. */
  readonly alpha?: number;
  /** Chance to find the difference if it is there, 0.8 unless told. */
  readonly power?: number;
}

/**
 * Pairs needed for McNemar's test to settle a difference. With ψ = onlyFirst + onlySecond, d = onlyFirst − onlySecond:
 *
 *   n = ⌈(z_{1−α/2} √ψ + z_{power} √(ψ − d²))² / d²⌉
 *
 * Source: R. J. Connor, "Sample size for testing differences in proportions for the paired-sample design", Biometrics
 * 43 (1987) 207–211.
 *
 * @throws StatisticsError when the shares are equal (no number of pairs shows a difference of nothing) or no shares.
 */
export function pairedSampleSize(shares: DiscordantShares, options: SampleSizeOptions = {}): number {
  const { onlyFirst, onlySecond } = shares;
  requireShares(shares);
  const discordant = onlyFirst + onlySecond;
  const difference = requireDifference(onlyFirst, onlySecond);
  const { alpha, power } = zValues(options);
  const spread = alpha * Math.sqrt(discordant) + power * Math.sqrt(discordant - difference ** 2);
  return Math.ceil((spread / difference) ** 2);
}

/**
 * Prompts needed in each of two independent samples to tell rates p₁ and p₂ apart. With p̄ their mean:
 *
 *   n = ⌈(z_{1−α/2} √(2p̄(1−p̄)) + z_{power} √(p₁(1−p₁) + p₂(1−p₂)))² / (p₁ − p₂)²⌉
 *
 * Source: J. L. Fleiss, B. Levin, M. C. Paik, Statistical Methods for Rates and Proportions, 3rd ed. (2003), 4.2.
 */
export function unpairedSampleSize(first: number, second: number, options: SampleSizeOptions = {}): number {
  requireOpenUnit('the first rate', first);
  requireOpenUnit('the second rate', second);
  const difference = requireDifference(first, second);
  const { alpha, power } = zValues(options);
  const mean = (first + second) / 2;
  const spread =
    alpha * Math.sqrt(2 * mean * (1 - mean)) + power * Math.sqrt(first * (1 - first) + second * (1 - second));
  return Math.ceil((spread / difference) ** 2);
}

function requireDifference(first: number, second: number): number {
  if (first !== second) return first - second;
  throw new StatisticsError('No sample size shows a difference of 0.');
}

function zValues({ alpha = 0.05, power = 0.8 }: SampleSizeOptions): {
  readonly alpha: number;
  readonly power: number;
} {
  return { alpha: twoSidedZ(1 - alpha), power: normalQuantile(power) };
}
