import type { Estimate } from '@retrace/statistics';

import { endpointTitle } from '../../domain/outcomes/endpoint.js';
import type { MediationFinding } from '../../domain/outcomes/mediate.js';
import { mediationRows, type MediationCell, type MediationRow } from '../../domain/outcomes/mediation-rows.js';
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
  const title = endpointTitle(primaryEndpoint, endpoints);
  return dataTable({
    caption: `What alttrain changed in “${title}”, and how much of it goes through the structure of the trace (points, 95 % interval)`,
    corner: 'Against',
    columns: [
      { title: 'Total effect' },
      { title: 'Through the structure', note: 'natural indirect' },
      { title: 'Not through it', note: 'natural direct' },
      { title: 'Share through it' },
    ],
    rows: mediationRows(findings).map(mediationRow),
    narrow: 'scroll',
  });
}

function mediationRow({ against, answersOf, cells }: MediationRow): Row {
  const head = answersOf === null ? against : html`${against}<span class="note">by ${answersOf}’s answers</span>`;
  return { head, cells: cells.map(mediationCell) };
}

function mediationCell(cell: MediationCell): Markup | string {
  switch (cell.kind) {
    case 'difference':
      return pointsCell(cell.figure);
    case 'proportion':
      return proportionCell(cell.figure);
    case 'not-computed':
      return html`<span class="muted">not computed: ${cell.reason}</span>`;
    case 'blank':
      return '';
  }
}

function proportionCell({ estimate, interval }: Estimate): Markup {
  return html`<strong>${percent(estimate)}</strong>
    <span class="range">${percent(interval.lower)} to ${percent(interval.upper)}</span>`;
}

function pointsCell({ estimate, interval }: Estimate): Markup {
  return html`<strong>${signedPoints(estimate)}</strong>
    <span class="range">${signedPoints(interval.lower)} to ${signedPoints(interval.upper)}</span>`;
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
