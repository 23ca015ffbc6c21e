import { decomposeEffect, type Decomposition } from './decompose-effect.js';
import type { Estimate } from '../intervals/interval.js';
import { mediationSums, type MediatedPrompt } from './mediated-prompt.js';
import { notComputable, type NotComputable } from '../not-computable.js';
import { totalEffect } from './plug-in-effects.js';
import { clusterSums, totalSums, type ClusterSums } from '../resampling/cluster-sums.js';
import { forEachDraw } from '../resampling/for-each-draw.js';
import { percentileInterval } from '../resampling/percentile-interval.js';
import { requireCount, requireOpenUnit } from '../statistics-error.js';

export interface MediationOptions {
  readonly draws: number;
  readonly seed: number;
  /** 0.95 unless told. */
  readonly confidence?: number;
}

/** The total effect on the rate of the outcome, and how it splits. */
export interface Mediation {
  readonly kind: 'computed';
  /** Prompts sampled in both groups; others are left out. */
  readonly prompts: number;
  /** Rate of the treated less that of the controls, pooled over samples. */
  readonly total: Estimate;
  /** Seen through the treated group's answers: what it would lose if it had the mediator only as often as the controls. */
  readonly asTreated: Decomposition | NotComputable<'empty-cell' | 'sparse-cell'>;
  /** Seen through the controls' answers: what they would gain if they had the mediator as often as the treated. */
  readonly asControl: Decomposition | NotComputable<'empty-cell' | 'sparse-cell'>;
}

/**
 * Causal mediation for two groups, a yes/no mediator and a yes/no outcome on the same prompts, by the mediation formula
 * with observed shares (no model is fitted), and percentile intervals over draws of whole prompts. The two
 * decompositions differ when the mediator does not do the same in both groups; each is computed where its cells were
 * seen. A draw in which a cell is empty widens the interval as far as it can.
 * Sources: J. Pearl, "Direct and indirect effects", UAI (2001); K. Imai, L. Keele, D. Tingley, "A general approach to
 * causal mediation analysis", Psychological Methods 15 (2010) 309–334. What has to hold: {@link mediationAssumptions}.
 *
 * @throws StatisticsError when draws are fewer than 2 or the confidence is outside (0, 1).
 */
export function mediation(
  prompts: readonly MediatedPrompt[],
  options: MediationOptions,
): Mediation | NotComputable<'too-few-prompts'> {
  const { draws, seed, confidence = 0.95 } = options;
  requireCount('draws', draws, 2);
  requireOpenUnit('confidence', confidence);
  const paired = prompts.filter(({ treated, control }) => treated.length > 0 && control.length > 0);
  if (paired.length < 2) {
    return notComputable('too-few-prompts', `both arms share ${paired.length} prompts, and 2 are the least`);
  }
  const sums = clusterSums(paired.map(mediationSums));
  const total = estimateTotal(sums, { draws, seed, confidence });
  return {
    kind: 'computed',
    prompts: paired.length,
    total,
    asTreated: decomposeEffect(sums, 'treated', total, { draws, seed, confidence }),
    asControl: decomposeEffect(sums, 'control', total, { draws, seed, confidence }),
  };
}

/** Defined on every draw, since every prompt has samples of both groups. */
function estimateTotal(sums: ClusterSums, { draws, seed, confidence }: Required<MediationOptions>): Estimate {
  const values = new Float64Array(draws);
  forEachDraw(sums, draws, seed, (totals, draw) => {
    values[draw] = totalEffect(totals);
  });
  return { estimate: totalEffect(totalSums(sums)), interval: percentileInterval(values.sort(), confidence) };
}
