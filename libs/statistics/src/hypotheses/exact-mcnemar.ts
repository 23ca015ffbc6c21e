import { ofTails, type Alternative } from './alternative.js';
import { logBinomial } from './log-binomial.js';
import { requireCount } from '../statistics-error.js';

/** The pairs in which the two arms differ. */
export interface DiscordantCounts {
  readonly onlyFirst: number;
  readonly onlySecond: number;
}

/**
 * P value of the exact McNemar test: under the null hypothesis each discordant pair falls either way with
 * probability 1/2, so onlyFirst ~ Binomial(onlyFirst + onlySecond, 1/2).
 *
 *   two-sided: min(1, 2 P(X ≤ min(onlyFirst, onlySecond)));  greater: P(X ≥ onlyFirst);  less: P(X ≤ onlyFirst)
 *
 * Without a discordant pair nothing speaks against the null hypothesis: 1.
 * Source: Q. McNemar, Psychometrika 12 (1947); exact form in A. Agresti, Categorical Data Analysis, 3rd ed., 11.1.
 */
export function exactMcnemar(counts: DiscordantCounts, alternative: Alternative = 'two-sided'): number {
  const { onlyFirst, onlySecond } = counts;
  requireCount('onlyFirst', onlyFirst);
  requireCount('onlySecond', onlySecond);
  const pairs = onlyFirst + onlySecond;
  return ofTails(alternative, { greater: atMost(onlySecond, pairs), less: atMost(onlyFirst, pairs) });
}

/** P(X ≤ k) of a fair coin thrown n times. */
function atMost(k: number, n: number): number {
  let sum = 0;
  for (let heads = 0; heads <= k; heads += 1) sum += Math.exp(logBinomial(n, heads) - n * Math.LN2);
  return Math.min(1, sum);
}
