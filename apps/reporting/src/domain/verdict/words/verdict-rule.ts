import { controlsOf, type VerdictSpec } from '@retrace/study';

import type { Endpoint } from '../../outcomes/endpoint.js';
import { percent } from '../../wording.js';
import type { VerdictRule } from '../verdict.js';
import { hypothesesOf, intervalName } from './hypotheses.js';
import { points } from './points.js';

/** The rule in words, with a spec's figures in it. */
export function verdictRule(spec: VerdictSpec, primary: Endpoint): VerdictRule {
  const presence = percent(spec.structurePresence);
  const below = `lies wholly below ${points(spec.smallestEffect)} points`;
  const [control, ...others] = controlsOf(spec);
  const oneControl = others.length === 0 ? control : 'one of the controls';
  return {
    hypotheses: hypothesesOf(spec, primary),
    supported: spec.utility?.length ? 'H1 to H4 all hold.' : 'H1 to H3 all hold; nothing is said of utility.',
    harmPersists: `H1 holds, and the ${intervalName(spec)} of alttrain less base ${below}.`,
    safeWithoutStructure:
      `H1 and H2 hold, but the ${intervalName(spec)} of alttrain less ${oneControl} ${below}, although that arm has ` +
      `the structure in fewer than ${presence} of items: the same content made it as safe without the structure.`,
    inconclusive:
      'Everything else, with the reason; also when something shown or refuted would no longer hold with what is ' +
      'missing or could not be scored counted the other way.',
    errors:
      'Support needs every hypothesis, so each is tested at its own level without a correction: the chance to find ' +
      'support although one of them is false is at most the chance to find that one (intersection-union test, Berger ' +
      '1982). P values adjusted by Holm are for reading single comparisons by themselves.',
  };
}
