import { endpointTitle } from '../../../domain/outcomes/endpoint.js';
import { mediationRows, type MediationCell, type MediationRow } from '../../../domain/outcomes/mediation-rows.js';
import type { Report } from '../../../domain/report.js';
import { booktabs } from '../booktabs.js';
import { confidence, differenceCell, shareCell, tex, type Latex } from '../latex.js';

/** How much of alttrain's effect goes through the structure of its traces; nothing without alttrain. */
export function mediationTables({ mediation, endpoints, primaryEndpoint, bootstrap }: Report): readonly Latex[] {
  if (mediation.findings.length === 0) return [];
  const title = endpointTitle(primaryEndpoint, endpoints);
  const rows = mediationRows(mediation.findings);
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
      rows: rows.map(mediationRow),
      note: tex`Effect of alttrain on ${title} in percentage points, and the share of it in \% that goes through the structure (natural indirect effect), by the mediation formula with observed shares (Pearl 2001; Imai, Keele and Tingley 2010); in brackets ${confidence(bootstrap.confidence)} bootstrap intervals over prompts, ${bootstrap.draws} draws.${reasonWords(rows)} These are effects only if, given the arm, nothing else decides both structure and outcome, and training has no other consequence that changes both.`,
    }),
  ];
}

function mediationRow({ against, answersOf, cells }: MediationRow): readonly (string | Latex)[] {
  return [against, answersOf ?? 'either', ...cells.map(mediationCell)];
}

function mediationCell(cell: MediationCell): Latex {
  switch (cell.kind) {
    case 'difference':
      return differenceCell(cell.figure);
    case 'proportion':
      return shareCell(cell.figure);
    case 'not-computed':
    case 'blank':
      return tex`--`;
  }
}

/** Why there are dashes, each reason once and in the order of the table. */
function reasonWords(rows: readonly MediationRow[]): string {
  const told = rows.flatMap(({ cells }) =>
    cells.flatMap((cell) => (cell.kind === 'not-computed' ? [cell.reason] : [])),
  );
  if (told.length === 0) return '';
  return ` A dash: not computed, because ${[...new Set(told)].join('; or ')} (treated: alttrain; control: the arm against; mediator: the structure).`;
}
