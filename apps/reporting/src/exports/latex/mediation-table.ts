import type { Decomposition, Estimate, NotComputable } from '@retrace/statistics';

import type { MediationFinding } from '../../domain/outcomes/mediate.js';
import type { Report } from '../../domain/report.js';
import { booktabs } from './booktabs.js';
import { intervalCell, percentCell, signed, tex, type Latex } from './latex.js';

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
      note: tex`Effect of alttrain on ${title} in percentage points, and the share of it in \% that goes through the structure (natural indirect effect), by the mediation formula for a binary mediator (Imai, Keele and Tingley 2010); intervals by ${String(bootstrap.draws)} bootstrap draws of prompts. A dash: not computed, because ${reasons(mediation.findings)}. It is causal only if, given the arm, nothing else decides both structure and outcome.`,
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
  if (found.kind === 'not-computable') return [pointsCell(total), dash, dash, dash];
  const { indirect, direct, proportion } = found;
  const share =
    proportion.kind === 'not-computable'
      ? dash
      : tex`${percentCell(proportion.estimate)}${intervalCell(proportion.interval)}`;
  return [pointsCell(total), pointsCell(indirect), pointsCell(direct), share];
}

function pointsCell({ estimate, interval }: Estimate): Latex {
  return tex`${signed(estimate)}${intervalCell(interval)}`;
}

/** Each once, in the order of the table. */
function reasons(findings: readonly MediationFinding[]): string {
  const told = findings.flatMap(({ effect }) => {
    if (effect.kind === 'not-computable') return [effect.reason];
    return [effect.asTreated, effect.asControl].flatMap((found) => {
      if (found.kind === 'not-computable') return [found.reason];
      return found.proportion.kind === 'not-computable' ? [found.proportion.reason] : [];
    });
  });
  return told.length === 0 ? 'there is none' : [...new Set(told)].join('; or ');
}
