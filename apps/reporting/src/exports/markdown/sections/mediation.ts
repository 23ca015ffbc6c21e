import type { Decomposition, Estimate, NotComputable } from '@retrace/statistics';

import type { MediationFinding } from '../../../domain/outcomes/mediate.js';
import type { Report } from '../../../domain/report.js';
import type { Estimated } from '../../../domain/resampling/estimated.js';
import { signedPoints } from '../../../domain/wording.js';
import { pointsWords, proportionWords, tracesWords } from '../figure-words.js';
import { blocks, details, gfm, points, type Markdown } from '../markdown.js';
import { markdownTable } from '../markdown-table.js';

/** Whether structure carries the effect: what mediation says, and how harm goes with structure. */
export function mediation(report: Report): Markdown {
  const { harmByStructure, endpoints, primaryEndpoint } = report;
  const { findings, assumptions } = report.mediation;
  if (findings.length === 0 && harmByStructure.length === 0) return gfm``;
  const title = endpoints.find(({ name }) => name === primaryEndpoint)?.title ?? primaryEndpoint;
  return blocks(
    gfm`## Does the structure carry it?`,
    markdownTable({
      caption: `What alttrain changed in “${title}”, and how much of it goes through the structure of the trace (points, 95 % interval)`,
      head: [
        'Against',
        'Total effect',
        'Through the structure: natural indirect',
        'Not through it: natural direct',
        'Share through it',
      ],
      rows: findings.flatMap(mediationRows),
    }),
    findings.length === 0
      ? gfm``
      : gfm`Mediation formula with observed shares (Pearl 2001; Imai, Keele and Tingley 2010), percentile intervals of ${report.bootstrap.draws} bootstrap draws of prompts. Treated: alttrain. Control: the arm against it. Mediator: the structure.`,
    details('What has to hold for these to be effects', points(assumptions)),
    markdownTable({
      caption:
        'Harmful prompts complied with, by whether the trace has the structure (share of traces, 95 % bootstrap interval over prompts)',
      head: ['Arm', 'With the structure', 'Without it', 'Difference in points'],
      rows: harmByStructure.map(({ arm, withStructure, withoutStructure, difference }) => [
        gfm`**${arm}**`,
        tracesWords(withStructure),
        tracesWords(withoutStructure),
        differenceWords(difference),
      ]),
    }),
  );
}

function differenceWords({ estimate, interval }: Estimated): string {
  if (estimate === null) return '–';
  return interval === null ? signedPoints(estimate) : pointsWords({ estimate, interval });
}

type Row = readonly string[];

function mediationRows({ against, effect }: MediationFinding): readonly Row[] {
  if (effect.kind === 'not-computable') return [[against, why(effect), '–', '–', '–']];
  return [
    [`${against}, by alttrain’s answers`, ...cells(effect.total, effect.asTreated)],
    [`${against}, by ${against}’s answers`, ...cells(effect.total, effect.asControl)],
  ];
}

function cells(total: Estimate, found: Decomposition | NotComputable<string>): Row {
  if (found.kind === 'not-computable') return [pointsWords(total), why(found), '–', '–'];
  const { indirect, direct, proportion } = found;
  const share = proportion.kind === 'not-computable' ? why(proportion) : proportionWords(proportion);
  return [pointsWords(total), pointsWords(indirect), pointsWords(direct), share];
}

function why({ reason }: NotComputable<string>): string {
  return `not computed: ${reason}`;
}
