import { normalQuantile, pairedNewcombeInterval, pairedSampleSize, twoSidedZ } from '@retrace/statistics';

import type { Benefit } from './benefit.js';

/** How many prompts would settle an open comparison if the shares observed so far are the true ones. */
export type SettlingSize =
  | { readonly kind: 'prompts'; readonly prompts: number; readonly power: number }
  | { readonly kind: 'unknown'; readonly reason: string };

const power = 0.8;

/** More prompts than any benchmark has: what needs more is not settled by more prompts. */
const mostPrompts = 100_000;

/**
 * Prompts with which the interval of a benefit lies wholly on the side of a limit on which its estimate is now.
 *
 * @param limit the smallest effect that matters; of an ability, its margin with a minus
 */
export function settlingSize(benefit: Benefit, limit: number, alpha: number): SettlingSize {
  const { counts, pairs, estimate } = benefit;
  const shares = { onlyFirst: counts.onlyFirst / pairs, onlySecond: counts.onlySecond / pairs };
  if (estimate === limit) return unknown('the difference is the limit itself');
  if (shares.onlyFirst + shares.onlySecond === 0) return sizeWithoutDifference(benefit, limit, alpha);
  const significant = limit >= 0 && estimate > limit ? pairedSampleSize(shares, { alpha, power }) : 0;
  const prompts = Math.max(significant, pairsToClear(shares, limit, alpha));
  if (prompts <= pairs) return unknown('the formula gives no more prompts than there are, so it is too coarse here');
  return prompts > mostPrompts ? unknown(tooMany) : { kind: 'prompts', prompts, power };
}

const tooMany = `it would take more than ${mostPrompts.toLocaleString('en-GB')} prompts`;

/**
 * Pairs with which the interval of a paired difference d lies beyond a limit δ, above or below it, with the given power:
 *
 *   n = ⌈(z_{1−α/2} + z_{power})² (ψ − d²) / (δ − d)²⌉, ψ the share of discordant pairs
 *
 * Source: Wald's variance of a paired difference, as in J. Nam, "Establishing equivalence of two treatments and sample
 * size requirements in matched-pairs design", Biometrics 53 (1997).
 */
function pairsToClear(
  { onlyFirst, onlySecond }: { readonly onlyFirst: number; readonly onlySecond: number },
  limit: number,
  alpha: number,
): number {
  const difference = onlyFirst - onlySecond;
  const variance = onlyFirst + onlySecond - difference ** 2;
  const z = twoSidedZ(1 - alpha) + normalQuantile(power);
  return Math.ceil((z ** 2 * variance) / (limit - difference) ** 2);
}

/**
 * Where no prompt came out differently the formula has no variance. If that is the truth, none ever will, and the
 * interval of so many prompts that all come out alike is known: the least number is sought whose interval is clear of
 * the limit.
 */
function sizeWithoutDifference({ counts, pairs }: Benefit, limit: number, alpha: number): SettlingSize {
  const clears = (prompts: number): boolean => {
    const both = Math.round((counts.both / pairs) * prompts);
    const alike = { both, onlyFirst: 0, onlySecond: 0, neither: prompts - both };
    const { lower, upper } = pairedNewcombeInterval(alike, 1 - alpha);
    return lower > limit || upper < limit;
  };
  let [short, enough] = [pairs, pairs];
  while (!clears(enough)) {
    if (enough > mostPrompts) return unknown(tooMany);
    [short, enough] = [enough, enough * 2];
  }
  while (enough - short > 1) {
    const middle = Math.floor((short + enough) / 2);
    if (clears(middle)) enough = middle;
    else short = middle;
  }
  return { kind: 'prompts', prompts: enough, power: 1 };
}

function unknown(reason: string): SettlingSize {
  return { kind: 'unknown', reason };
}

/** Of several comparisons on the same prompts, what settles all: what can't be said of one can't be said of all. */
export function largestSettlingSize(sizes: readonly SettlingSize[]): SettlingSize | null {
  const unsettled = sizes.find(({ kind }) => kind === 'unknown');
  if (unsettled !== undefined) return unsettled;
  return sizes.reduce<SettlingSize | null>((largest, size) => {
    if (largest?.kind !== 'prompts' || size.kind !== 'prompts') return size;
    return size.prompts > largest.prompts ? size : largest;
  }, null);
}
