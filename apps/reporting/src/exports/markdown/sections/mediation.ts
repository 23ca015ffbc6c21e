import { endpointTitle } from '../../../domain/outcomes/endpoint.js';
import { mediationRows, type MediationCell, type MediationRow } from '../../../domain/outcomes/mediation-rows.js';
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
  const title = endpointTitle(primaryEndpoint, endpoints);
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
      rows: mediationRows(findings).map(mediationRow),
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

function mediationRow({ against, answersOf, cells }: MediationRow): readonly string[] {
  const head = answersOf === null ? against : `${against}, by ${answersOf}’s answers`;
  return [head, ...cells.map(cellWords)];
}

function cellWords(cell: MediationCell): string {
  switch (cell.kind) {
    case 'difference':
      return pointsWords(cell.figure);
    case 'proportion':
      return proportionWords(cell.figure);
    case 'not-computed':
      return `not computed: ${cell.reason}`;
    case 'blank':
      return '–';
  }
}
