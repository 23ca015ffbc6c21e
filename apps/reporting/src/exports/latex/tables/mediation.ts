import type { Decomposition, Estimate, NotComputable } from '@retrace/statistics';

import type { MediationFinding } from '../../../domain/outcomes/mediate.js';
import type { Report } from '../../../domain/report.js';
import { booktabs } from '../booktabs.js';
import { confidence, differenceCell, shareCell, tex, type Latex } from '../latex.js';

/** How much of alttrain's effect goes through the structure of its traces; nothing without alttrain. */
export function mediationTables({ mediation, endpoints, primaryEndpoint, bootstrap }: Report): readonly Latex[] {
  if (mediation.findings.length === 0) return [];
  const title = endpoints.find(({ name }) => name === primaryEndpoint)?.title ?? primaryEndpoint;
  return [
    booktabs({
      caption: 'Mediation: how much of the effect of training goes through the structure of the trace.',
      label: 'tab:retrace-mediation',
      columns: [
        { title: 'Against', holds: 'text' },
        { title: 'By the answers of', holds: 'text' },
        { title: 'Total', holds: 'figures' },
        { title: 'Indirect', holds: 'figures' },
        { title: 'Direct', holds: 'figures' },
        { title: 'Share', holds: 'figures' },
      ],
      rows: mediation.findings.flatMap(mediationRows),
      note: tex`Effect of alttrain on ${title} in percentage points, and the share of it in \% that goes through the structure (natural indirect effect), by the mediation formula with observed shares (Pearl 2001; Imai, Keele and Tingley 2010); in brackets ${confidence(bootstrap.confidence)} bootstrap intervals over prompts, ${bootstrap.draws} draws.${reasonWords(mediation.findings)} These are effects only if, given the arm, nothing else decides both structure and outcome, and training has no other consequence that changes both.`,
    }),
  ];
}

function mediationRows({ against, effect }: MediationFinding): readonly (readonly (string | Latex)[])[] {
  if (effect.kind === 'not-computable') return [[against, 'either', dash, dash, dash, dash]];
  return [
    [against, 'alttrain', ...cells(effect.total, effect.asTreated)],
    [against, against, ...cells(effect.total, effect.asControl)],
  ];
}

const dash = tex`--`;

function cells(total: Estimate, found: Decomposition | NotComputable<string>): readonly Latex[] {
  if (found.kind === 'not-computable') return [differenceCell(total), dash, dash, dash];
  const { indirect, direct, proportion } = found;
  const share = proportion.kind === 'not-computable' ? dash : shareCell(proportion);
  return [differenceCell(total), differenceCell(indirect), differenceCell(direct), share];
}

/** Why there are dashes, each reason once and in the order of the table. */
function reasonWords(findings: readonly MediationFinding[]): string {
  const told = findings.flatMap(({ effect }) => {
    if (effect.kind === 'not-computable') return [effect.reason];
    return [effect.asTreated, effect.asControl].flatMap((found) => {
      if (found.kind === 'not-computable') return [found.reason];
      return found.proportion.kind === 'not-computable' ? [found.proportion.reason] : [];
    });
  });
  if (told.length === 0) return '';
  return ` A dash: not computed, because ${[...new Set(told)].join('; or ')} (treated: alttrain; control: the arm against; mediator: the structure).`;
}
