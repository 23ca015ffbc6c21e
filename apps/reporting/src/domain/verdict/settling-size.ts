import { normalQuantile, pairedSampleSize, twoSidedZ } from '@retrace/statistics';
import type { VerdictSpec } from '@retrace/study';

import type { Comparison } from '../outcomes/compare-arms.js';

/** How many prompts would settle an open comparison if the shares observed so far are the true ones. */
export type SettlingSize =
  | { readonly kind: 'prompts'; readonly prompts: number; readonly power: number }
  | { readonly kind: 'unknown'; readonly reason: string };

const power = 0.8;

/**
 * A difference at least as large as the smallest effect is settled by McNemar's test becoming significant; a smaller
 * one by its interval falling below the smallest effect.
 */
export function settlingSize(comparison: Comparison, spec: VerdictSpec): SettlingSize {
  const { counts, pairs, difference } = comparison;
  if (difference === null) return unknown('no prompt was sampled in both arms');
  const shares = { onlyFirst: counts.onlyFirst / pairs, onlySecond: counts.onlySecond / pairs };
  if (shares.onlyFirst + shares.onlySecond === 0) return unknown('no prompt came out differently in the two arms');
  const prompts = aimsAtSupport(difference.estimate, spec)
    ? pairedSampleSize(shares, { alpha: spec.alpha, power })
    : pairsToLieBelow(shares, spec);
  if (!Number.isSafeInteger(prompts)) return unknown('the difference is the smallest effect itself');
  if (prompts <= pairs) return unknown('the formula gives no more prompts than there are, so it is too coarse here');
  return { kind: 'prompts', prompts, power };
}

function aimsAtSupport(difference: number, { smallestEffect }: VerdictSpec): boolean {
  return difference > 0 && difference >= smallestEffect;
}

/**
 * Pairs with which the interval of a paired difference d lies below a limit δ > d with the given power:
 *
 *   n = ⌈(z_{1−α/2} + z_{power})² (ψ − d²) / (δ − d)²⌉, ψ the share of discordant pairs
 *
 * Source: Wald's variance of a paired difference, as in J. Nam, "Establishing equivalence of two treatments and sample
 * size requirements in matched-pairs design", Biometrics 53 (1997).
 */
function pairsToLieBelow(
  { onlyFirst, onlySecond }: { readonly onlyFirst: number; readonly onlySecond: number },
  { alpha, smallestEffect }: VerdictSpec,
): number {
  const difference = onlyFirst - onlySecond;
  const variance = onlyFirst + onlySecond - difference ** 2;
  const z = twoSidedZ(1 - alpha) + normalQuantile(power);
  return Math.ceil((z ** 2 * variance) / (smallestEffect - difference) ** 2);
}

function unknown(reason: string): SettlingSize {
  return { kind: 'unknown', reason };
}
