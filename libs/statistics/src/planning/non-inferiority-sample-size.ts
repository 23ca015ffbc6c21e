import { requireShares, type DiscordantShares } from './discordant-shares.js';
import { normalQuantile, twoSidedZ } from '../normal.js';
import type { SampleSizeOptions } from './sample-size.js';
import { requireOpenUnit, StatisticsError } from '../statistics-error.js';

export interface NonInferioritySampleSizeOptions extends SampleSizeOptions {
  /** The largest loss of the success rate that is still no loss, in (0, 1). */
  readonly margin: number;
}

/**
 * Pairs with which the two-sided 1 − α interval of p₁ − p₂ lies above −margin with the given power. With
 * ψ = onlyFirst + onlySecond and d = onlyFirst − onlySecond:
 *
 *   n = ⌈(z_{1−α/2} + z_{power})² (ψ − d²) / (d + margin)²⌉
 *
 * Source: Wald's variance of a paired difference, as in J. Nam, "Establishing equivalence of two treatments and sample
 * size requirements in matched-pairs design", Biometrics 53 (1997) 1422–1430.
 *
 * @throws StatisticsError when d ≤ −margin (no number of pairs shows what is not so), when no pair is expected to differ
 * (the formula has no variance then), or when these are no shares.
 */
export function nonInferioritySampleSize(shares: DiscordantShares, options: NonInferioritySampleSizeOptions): number {
  const { margin, alpha = 0.05, power = 0.8 } = options;
  requireShares(shares);
  requireOpenUnit('margin', margin);
  const difference = shares.onlyFirst - shares.onlySecond;
  if (difference <= -margin) {
    throw new StatisticsError(`No sample size shows that a loss of ${-difference} is less than ${margin}.`);
  }
  const variance = shares.onlyFirst + shares.onlySecond - difference ** 2;
  if (variance <= 0) {
    throw new StatisticsError('A sample size needs some pairs that are expected to differ, and not all the same way.');
  }
  const z = twoSidedZ(1 - alpha) + normalQuantile(power);
  return Math.ceil((z ** 2 * variance) / (difference + margin) ** 2);
}
