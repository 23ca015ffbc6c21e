import { cautiousInterval } from '../resampling/cautious-interval.js';
import type { Estimate, Interval } from '../intervals/interval.js';
import type { Cell, Group } from './mediated-prompt.js';
import { notComputable, type NotComputable } from '../not-computable.js';
import { missingCell, plugInEffects } from './plug-in-effects.js';
import { totalSums, type ClusterSums } from '../resampling/cluster-sums.js';
import { forEachDraw } from '../resampling/for-each-draw.js';

/** total = indirect + direct, as differences of rates in [−1, 1]. */
export interface Decomposition {
  readonly kind: 'computed';
  /** Carried by the mediator. */
  readonly indirect: Estimate;
  /** Not carried by the mediator. */
  readonly direct: Estimate;
  /** indirect / total. Below 0 or above 1 when the two effects go opposite ways. */
  readonly proportion: MediatedProportion | NotComputable<'no-total-effect' | 'unstable'>;
}

export interface MediatedProportion extends Estimate {
  readonly kind: 'computed';
}

export interface DecompositionOptions {
  readonly draws: number;
  readonly seed: number;
  readonly confidence: number;
}

/**
 * Splits the total effect as seen through one group's answers; see {@link plugInEffects}.
 *
 * @param total its interval decides whether there is an effect to take a share of
 */
export function decomposeEffect(
  sums: ClusterSums,
  answers: Group,
  total: Estimate,
  options: DecompositionOptions,
): Decomposition | NotComputable<'empty-cell' | 'sparse-cell'> {
  const { draws, seed, confidence } = options;
  const observed = totalSums(sums);
  const missing = missingCell(observed, answers);
  if (missing !== undefined) return notComputable('empty-cell', `no ${described(missing)} was seen`);
  const values = {
    indirect: new Float64Array(draws),
    direct: new Float64Array(draws),
    proportion: new Float64Array(draws),
  };
  forEachDraw(sums, draws, seed, (totals, draw) => {
    const effects = plugInEffects(totals, answers);
    values.indirect[draw] = effects.indirect;
    values.direct[draw] = effects.direct;
    values.proportion[draw] = effects.indirect / effects.total;
  });
  const indirect = cautiousInterval(values.indirect, confidence);
  const direct = cautiousInterval(values.direct, confidence);
  if (indirect === undefined || direct === undefined) {
    const [without, having] = [false, true].map((mediator) => described({ group: answers, mediator }));
    return notComputable('sparse-cell', `too few of ${without} or of ${having} were seen`);
  }
  const effects = plugInEffects(observed, answers);
  return {
    kind: 'computed',
    indirect: { estimate: effects.indirect, interval: indirect },
    direct: { estimate: effects.direct, interval: direct },
    proportion: proportionMediated(effects.indirect, total, cautiousInterval(values.proportion, confidence)),
  };
}

function proportionMediated(
  indirect: number,
  total: Estimate,
  interval: Interval | undefined,
): Decomposition['proportion'] {
  if (total.interval.lower <= 0 && total.interval.upper >= 0) {
    return notComputable(
      'no-total-effect',
      'the interval of the total effect contains 0, so there is none to share out',
    );
  }
  if (interval === undefined) {
    return notComputable('unstable', 'on too many draws of the prompts the total effect is 0 or a cell is empty');
  }
  return { kind: 'computed', estimate: indirect / total.estimate, interval };
}

function described({ group, mediator }: Cell): string {
  return `${group === 'treated' ? 'treated' : 'control'} sample ${mediator ? 'with' : 'without'} the mediator`;
}
