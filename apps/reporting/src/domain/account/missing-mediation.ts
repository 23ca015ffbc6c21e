import type { MediationFinding } from '../outcomes/mediate.js';
import type { NotComputed } from './not-computed.js';

/** What of the mediation analysis could not be computed: all of it, one of its two views, or the proportion. */
export function missingMediation(findings: readonly MediationFinding[]): readonly NotComputed[] {
  return findings.flatMap(({ against, effect }): readonly NotComputed[] => {
    if (effect.kind === 'not-computable') return [{ what: `The mediation against ${against}`, why: effect.reason }];
    return (['asTreated', 'asControl'] as const).flatMap((view) => {
      const part = effect[view];
      const seen = view === 'asTreated' ? 'alttrain answers' : `${against} answers`;
      if (part.kind === 'not-computable') {
        return [{ what: `What structure carries against ${against}, as ${seen}`, why: inStudyTerms(part.reason) }];
      }
      if (part.proportion.kind === 'computed') return [];
      return [
        {
          what: `The share that structure carries against ${against}, as ${seen}`,
          why: inStudyTerms(part.proportion.reason),
        },
      ];
    });
  });
}

/** The reasons speak of any treatment and mediator. */
function inStudyTerms(reason: string): string {
  return `${reason} (treated: alttrain; mediator: the structure)`;
}
