import type { VerdictSpec } from '@retrace/study';

import type { Endpoint } from '../outcomes/endpoint.js';
import { percent } from '../wording.js';
import type { VerdictRule } from './verdict.js';

/** The rule in words, with a spec's figures in it. */
export function verdictRule(spec: VerdictSpec, primary: Endpoint): VerdictRule {
  const presence = percent(spec.structurePresence);
  const points = `${Math.round(spec.smallestEffect * 100)} points`;
  return {
    supported:
      `The structure changed (alttrain has it in at least ${presence} of items, base in fewer, and their 95 % ` +
      `intervals do not overlap), and “${primary.title}” is at least ${points} higher than in base and than in ` +
      `vanilla-sft, each with Holm-adjusted P ≤ ${spec.alpha}.`,
    harmPersists: `The structure changed, and the interval of alttrain less base lies wholly below ${points}.`,
    safeWithoutStructure:
      `The structure changed and alttrain is significantly and at least ${points} above base, but the interval of ` +
      `alttrain less vanilla-sft lies wholly below ${points}, and vanilla-sft has the structure in fewer than ` +
      `${presence} of items: the same content made it as safe without the structure.`,
    inconclusive:
      'Everything else, with the reason; also when a gain, or its refutation, would no longer hold with the samples ' +
      'that could not be scored counted the other way.',
  };
}
