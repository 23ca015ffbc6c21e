import { endpointTitle } from '../../domain/outcomes/endpoint.js';
import type { SeedComparison } from '../../domain/outcomes/compare-across-seeds.js';
import type { Report } from '../../domain/report.js';
import { signedPoints } from '../../domain/wording.js';
import { dataTable, type Row } from '../data-table.js';
import { html, type Markup } from '../markup.js';

/** The comparisons with intervals that speak of other seeds too. */
export function acrossSeeds(report: Report): Markup {
  if (report.acrossSeeds.length === 0) return html``;
  return html`<details>
    <summary>The same over ${report.study.seeds.length} seeds, each sample counting by itself</summary>
    ${dataTable({
      caption: 'Mean difference in points; 95 % interval over seeds and prompts (two-way cluster bootstrap)',
      corner: 'Comparison',
      columns: [{ title: 'Difference' }, { title: 'Seeds' }, { title: 'Prompts' }],
      rows: report.acrossSeeds.map((comparison) => seedRow(report, comparison)),
      narrow: 'scroll',
    })}
    <p class="foot">Two or three seeds tell little of the spread between seeds: these intervals are too narrow then.</p>
  </details>`;
}

function seedRow({ endpoints }: Report, comparison: SeedComparison): Row {
  const { arm, against, endpoint, difference, interval, seeds, prompts } = comparison;
  const title = endpointTitle(endpoint, endpoints);
  const range =
    interval === null
      ? html` <span class="muted">no interval</span>`
      : html` <span class="range">${signedPoints(interval.lower)} to ${signedPoints(interval.upper)}</span>`;
  return {
    head: html`${arm} − ${against}<span class="note">${title}</span>`,
    cells: [html`<strong>${signedPoints(difference)}</strong>${range}`, seeds.length, prompts],
  };
}
