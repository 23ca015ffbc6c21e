import { requireShares, type DiscordantShares } from './discordant-shares.js';
import { logBinomial } from '../hypotheses/log-binomial.js';
import { requireCount, requireOpenUnit } from '../statistics-error.js';

/**
 * Power of the exact two-sided McNemar test at level α: the chance that it rejects, either way, when each of n pairs
 * falls on one side only with these shares. With ψ = onlyFirst + onlySecond, and c(d) the largest count whose P value
 * with d discordant pairs is ≤ α:
 *
 *   Σ_d Binomial(d; n, ψ) · P(X ≤ c(d) or X ≥ d − c(d)),  X ~ Binomial(d, onlyFirst / ψ)
 *
 * It is exact, so it is below what Connor's formula in {@link pairedSampleSize} promises. Takes n²/2 steps.
 * Source: S. W. Duffy, "Asymptotic and exact power for the McNemar test and its analogue with R controls per case",
 * Biometrics 40 (1984) 1005–1015.
 *
 * @returns in [0, 1]; at equal shares at most α
 * @throws StatisticsError when these are no shares, or without a pair.
 */
export function mcnemarPower(shares: DiscordantShares, pairs: number, alpha = 0.05): number {
  requireShares(shares);
  requireCount('pairs', pairs, 1);
  requireOpenUnit('alpha', alpha);
  const discordant = shares.onlyFirst + shares.onlySecond;
  // Without a discordant pair the P value is 1.
  if (discordant === 0) return 0;
  const first = shares.onlyFirst / discordant;
  let power = 0;
  for (let count = 1; count <= pairs; count += 1) {
    const chance = binomial(pairs, count, discordant);
    if (chance > 1e-15) power += chance * rejects(count, first, alpha);
  }
  return Math.min(1, power);
}

/** The chance that the test rejects with that many discordant pairs. */
function rejects(discordant: number, first: number, alpha: number): number {
  let tail = 0;
  let chance = 0;
  for (let few = 0; 2 * few < discordant; few += 1) {
    tail += binomial(discordant, few, 0.5);
    if (2 * tail > alpha) break;
    chance += binomial(discordant, few, first) + binomial(discordant, discordant - few, first);
  }
  return chance;
}

/** P(X = k) for X ~ Binomial(n, p). */
function binomial(n: number, k: number, p: number): number {
  if (p === 0) return k === 0 ? 1 : 0;
  if (p >= 1) return k === n ? 1 : 0;
  return Math.exp(logBinomial(n, k) + k * Math.log(p) + (n - k) * Math.log1p(-p));
}
