import type { DiscordantShares } from './discordant-shares.js';
import { mcnemarPower } from './mcnemar-power.js';
import { requireCount, StatisticsError } from '../statistics-error.js';

/** Two arms' success rates on the same prompts. */
export interface PairedEffect {
  readonly first: number;
  readonly second: number;
}

export interface PowerCell extends PairedEffect {
  readonly prompts: number;
  /** Of the exact two-sided McNemar test, in [0, 1]. */
  readonly power: number;
}

/**
 * Power of the paired comparison for each number of prompts (outer) and each effect (inner), as if a prompt's outcomes
 * in the two arms were independent given the rates; see {@link independentShares}.
 */
export function powerTable(
  prompts: readonly number[],
  effects: readonly PairedEffect[],
  alpha = 0.05,
): readonly PowerCell[] {
  return prompts.flatMap((count) => {
    requireCount('prompts', count, 1);
    return effects.map((effect) => ({
      ...effect,
      prompts: count,
      power: mcnemarPower(independentShares(effect), count, alpha),
    }));
  });
}

/**
 * Shares of discordant pairs when outcomes on a prompt are independent: p₁(1 − p₂) and p₂(1 − p₁). Outcomes on the same
 * prompt usually go together, which makes fewer pairs differ and the power greater than this.
 *
 * @throws StatisticsError when a rate lies outside [0, 1].
 */
export function independentShares({ first, second }: PairedEffect): DiscordantShares {
  for (const rate of [first, second]) {
    if (!(rate >= 0 && rate <= 1)) throw new StatisticsError(`A rate must lie in 0 to 1; it is ${rate}.`);
  }
  return { onlyFirst: first * (1 - second), onlySecond: second * (1 - first) };
}
