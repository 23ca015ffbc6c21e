import type { Decomposition, Estimate, NotComputable } from '@retrace/statistics';

import type { MediationFinding } from '../../domain/outcomes/mediate.js';
import type { Report } from '../../domain/report.js';
import { percent, signedPoints } from '../../domain/wording.js';
import { dataTable, type Row } from '../data-table.js';
import { html, type Markup } from '../markup.js';
import { shareCell } from './estimated-cell.js';

/** Whether structure carries the effect: what mediation says, and how harm goes with structure. */
export function mediation(report: Report): Markup {
  const { findings, assumptions } = report.mediation;
  if (findings.length === 0 && report.harmByStructure.length === 0) return html``;
  return html`<section aria-labelledby="mediation">
    <h2 id="mediation">Does the structure carry it?</h2>
    ${findings.length === 0 ? null : mediationTable(findings, report)} ${assumed(assumptions)} ${harmTable(report)}
  </section>`;
}

function mediationTable(findings: readonly MediationFinding[], { endpoints, primaryEndpoint }: Report): Markup {
  const title = endpoints.find(({ name }) => name === primaryEndpoint)?.title ?? primaryEndpoint;
  return dataTable({
    caption: `What alttrain changed in “${title}”, and how much of it goes through the structure of the trace (points, 95 % interval)`,
    corner: 'Against',
    columns: [
      { title: 'Total effect' },
      { title: 'Through the structure', note: 'natural indirect' },
      { title: 'Not through it', note: 'natural direct' },
      { title: 'Share through it' },
    ],
    rows: findings.flatMap(mediationRows),
    narrow: 'scroll',
  });
}

function mediationRows({ against, effect }: MediationFinding): readonly Row[] {
  if (effect.kind === 'not-computable') return [{ head: against, cells: [why(effect), '', '', ''] }];
  return [
    {
      head: html`${against}<span class="note">by alttrain’s answers</span>`,
      cells: cells(effect.total, effect.asTreated),
    },
    {
      head: html`${against}<span class="note">by ${against}’s answers</span>`,
      cells: cells(effect.total, effect.asControl),
    },
  ];
}

function cells(total: Estimate, found: Decomposition | NotComputable<string>): Row['cells'] {
  if (found.kind === 'not-computable') return [pointsCell(total), why(found), '', ''];
  const { indirect, direct, proportion } = found;
  const share =
    proportion.kind === 'not-computable'
      ? why(proportion)
      : html`<strong>${percent(proportion.estimate)}</strong>
          <span class="range">${percent(proportion.interval.lower)} to ${percent(proportion.interval.upper)}</span>`;
  return [pointsCell(total), pointsCell(indirect), pointsCell(direct), share];
}

function pointsCell({ estimate, interval }: Estimate): Markup {
  return html`<strong>${signedPoints(estimate)}</strong>
    <span class="range">${signedPoints(interval.lower)} to ${signedPoints(interval.upper)}</span>`;
}

function why({ reason }: NotComputable<string>): Markup {
  return html`<span class="muted">not computed: ${reason}</span>`;
}

function assumed(assumptions: readonly string[]): Markup | null {
  if (assumptions.length === 0) return null;
  return html`<details>
    <summary>What has to hold for these to be effects</summary>
    <ul class="limits">
      ${assumptions.map((assumption) => html`<li>${assumption}</li>`)}
    </ul>
  </details>`;
}

function harmTable({ harmByStructure }: Report): Markup | null {
  if (harmByStructure.length === 0) return null;
  return dataTable({
    caption: 'Harmful prompts complied with, by whether the trace has the structure (share of traces)',
    corner: 'Arm',
    columns: [{ title: 'With the structure' }, { title: 'Without it' }, { title: 'Difference', note: 'points' }],
    rows: harmByStructure.map(({ arm, withStructure, withoutStructure, difference }) => ({
      head: arm,
      cells: [
        html`${shareCell(withStructure)}<span class="aside">${withStructure.traces} traces</span>`,
        html`${shareCell(withoutStructure)}<span class="aside">${withoutStructure.traces} traces</span>`,
        difference.estimate === null || difference.interval === null
          ? '–'
          : pointsCell({ estimate: difference.estimate, interval: difference.interval }),
      ],
    })),
    narrow: 'scroll',
  });
}
