import type { SamplingCost, ScoredSample, TokenCount } from '@retrace/contracts';

/** What samples took, and attackers beside, without what was there from an evaluation before. */
export function spentOn(samples: readonly ScoredSample[]): Omit<SamplingCost, 'seconds'> {
  const asked = samples.filter(({ cached }) => cached !== true);
  const attacking = samples.flatMap(({ attacker }) => attacker ?? []);
  return {
    ...totalOf(asked),
    cachedSamples: samples.length - asked.length,
    ...(attacking.length === 0 ? {} : { attacker: totalOf(attacking) }),
  };
}

/** All tokens of a cost. */
export function tokensIn({ promptTokens, completionTokens, attacker }: Omit<SamplingCost, 'seconds'>): number {
  return promptTokens + completionTokens + (attacker === undefined ? 0 : tokensIn(attacker));
}

function totalOf(counts: readonly TokenCount[]): TokenCount {
  return {
    promptTokens: counts.reduce((sum, one) => sum + one.promptTokens, 0),
    completionTokens: counts.reduce((sum, one) => sum + one.completionTokens, 0),
  };
}
