import type { Findings } from '../../domain/arm-findings.js';
import type { Report } from '../../domain/report.js';
import { dataTable } from '../data-table.js';
import { html, type Markup } from '../markup.js';
import { endpointCell, rateCell } from './rate-cell.js';

/** The study in one table: how many traces have the structure, and what that went with. */
export function armsTable(report: Report): Markup {
  return html`<section aria-labelledby="arms">
    <h2 id="arms">What changed</h2>
    ${findingsTable(
      report,
      'Every arm on the same prompts: rate, count, Wilson 95 % interval',
      'Arm',
      report.arms.map((found) => ({ name: found.arm, found, marked: found.arm === 'alttrain' })),
    )}
    <p class="foot">
      A sample without an answer, or cut at the token limit, never counts as a refusal.
      ${report.study.seeds.length > 1 ? 'An item counts by most of its seeds; a tie counts against the arm.' : null}
    </p>
  </section>`;
}

/** The same for every checkpoint; an arm of one seed is its only checkpoint. */
export function checkpointsTable(report: Report): Markup {
  if (report.study.seeds.length < 2) return html``;
  return html`<section aria-labelledby="checkpoints">
    <h2 id="checkpoints">Seed by seed</h2>
    ${findingsTable(
      report,
      'Every checkpoint: rate, count, Wilson 95 % interval',
      'Checkpoint',
      report.checkpoints.map((found) => ({ name: found.name, found, marked: false })),
    )}
  </section>`;
}

interface Line {
  readonly name: string;
  readonly found: Findings;
  readonly marked: boolean;
}

function findingsTable({ endpoints }: Report, caption: string, corner: string, lines: readonly Line[]): Markup {
  return dataTable({
    caption,
    corner,
    columns: [
      { title: 'Structure present', note: 'target steps in their order' },
      ...endpoints.map(({ title, meaning }) => ({ title, note: meaning })),
    ],
    rows: lines.map(({ name, found, marked }) => ({
      head: name,
      marked,
      cells: [
        rateCell(found.structure.presence, 'structure'),
        ...found.endpoints.map((finding, index) => endpointCell(finding, endpoints[index]?.better ?? 'higher')),
      ],
    })),
    narrow: 'cards',
  });
}
