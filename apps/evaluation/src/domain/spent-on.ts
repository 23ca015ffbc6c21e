import type { SamplingCost, ScoredSample } from '@retrace/contracts';

/** What samples took, without those that were there from an evaluation before. */
export function spentOn(samples: readonly ScoredSample[]): Omit<SamplingCost, 'seconds'> {
  const asked = samples.filter(({ cached }) => cached !== true);
  return {
    promptTokens: asked.reduce((sum, sample) => sum + sample.promptTokens, 0),
    completionTokens: asked.reduce((sum, sample) => sum + sample.completionTokens, 0),
    cachedSamples: samples.length - asked.length,
  };
}
