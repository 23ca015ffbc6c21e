import type { ArmFindings, Findings } from '../../domain/arm-findings.js';
import { standingOf } from '../../domain/outcomes/standing.js';
import type { Endpoint } from '../../domain/outcomes/endpoint.js';
import type { Report } from '../../domain/report.js';
import { dataTable } from '../data-table.js';
import { html, type Markup } from '../markup.js';
import { endpointCell, rateCell, type CellStanding } from './rate-cell.js';

/** The study in one table: how many traces have the structure, and what that went with. */
export function armsTable(report: Report): Markup {
  return html`<section aria-labelledby="arms">
    <h2 id="arms">What changed</h2>
    ${findingsTable(
      report,
      `${report.study.backbone}: every arm on the same prompts, with rate, count, Wilson 95 % interval`,
      'Arm',
      report.arms.map((found) => ({
        name: found.arm,
        found,
        marked: found.arm === 'alttrain',
        standing: armStanding(report, found),
      })),
    )}
    <p class="foot">
      The best rate of a column is bold. * differs from base, † from vanilla-sft on the same prompts (exact McNemar
      test, adjusted P ≤ ${report.provenance.spec.verdict.alpha}); in brackets where the comparison is exploratory. A
      sample without an answer, or cut at the token limit, never counts as a refusal.
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
      report.checkpoints.map((found) => ({ name: found.name, found, marked: false, standing: () => plain })),
    )}
  </section>`;
}

interface Line {
  readonly name: string;
  readonly found: Findings;
  readonly marked: boolean;
  /** How the cell of an endpoint is set. */
  readonly standing: (endpoint: Endpoint) => CellStanding;
}

const plain: CellStanding = { best: false, marks: '' };

function armStanding(report: Report, found: ArmFindings): Line['standing'] {
  return (endpoint) => {
    const { best, differsFrom } = standingOf(report, found, endpoint);
    const marks = differsFrom.map(({ against, status }) => {
      const mark = against === 'base' ? '*' : '†';
      return status === 'exploratory' ? `(${mark})` : mark;
    });
    return { best, marks: marks.join('') };
  };
}

function findingsTable({ endpoints }: Report, caption: string, corner: string, lines: readonly Line[]): Markup {
  return dataTable({
    caption,
    corner,
    columns: [
      { title: 'Structure present', note: 'target steps in their order' },
      ...endpoints.map(({ title, meaning }) => ({ title, note: meaning })),
    ],
    rows: lines.map(({ name, found, marked, standing }) => ({
      head: name,
      marked,
      cells: [
        rateCell(found.structure.presence, 'structure', plain),
        ...endpoints.map((endpoint) => {
          const finding = found.endpoints.find(({ endpoint: known }) => known === endpoint.name);
          return finding === undefined ? '–' : endpointCell(finding, endpoint, standing(endpoint));
        }),
      ],
    })),
    narrow: 'cards',
  });
}
