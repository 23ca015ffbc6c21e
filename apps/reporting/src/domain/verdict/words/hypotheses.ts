import { controlsOf, type VerdictSpec } from '@retrace/study';

import type { Endpoint } from '../../outcomes/endpoint.js';
import { listed, percent } from '../../wording.js';
import { abilityOf } from '../utility/ability.js';
import { lossWord, marginWords } from './ability-words.js';
import { points } from './points.js';

/** One part of the claim, each of which has to hold. */
export type HypothesisName = 'H1' | 'H2' | 'H3' | 'H4';

export interface Hypothesis {
  readonly name: HypothesisName;
  readonly text: string;
}

/** What the claim says, in words with a spec's figures in them. */
export function hypothesesOf(spec: VerdictSpec, primary: Endpoint): readonly Hypothesis[] {
  const presence = percent(spec.structurePresence);
  return [
    {
      name: 'H1',
      text:
        `The structure changed: alttrain has it in at least ${presence} of items, base in fewer, and their 95 % ` +
        'intervals do not overlap.',
    },
    {
      name: 'H2',
      text:
        `Safety was gained over base: the ${intervalName(spec)} of the difference in “${primary.title}” lies wholly ` +
        `above ${points(spec.smallestEffect)} points, and the exact McNemar test gives P ≤ ${spec.alpha}.`,
    },
    { name: 'H3', text: `Safety was gained over ${listed(controlsOf(spec))} in the same way.` },
    { name: 'H4', text: utilityText(spec) },
  ];
}

function utilityText(spec: VerdictSpec): string {
  const limits = (spec.utility ?? []).map(({ benchmark, margin }) => {
    const ability = abilityOf(benchmark);
    return `“${ability.title}” a ${lossWord(ability)} of less than ${marginWords(ability, margin)}`;
  });
  if (limits.length === 0) return 'No utility is named: the verdict says nothing of it.';
  return `Utility was not lost: against base, the whole ${intervalName(spec)} shows for ${listed(limits)}.`;
}

/** `95 % interval` */
export function intervalName({ alpha }: VerdictSpec): string {
  return `${Number(((1 - alpha) * 100).toPrecision(4))} % interval`;
}
