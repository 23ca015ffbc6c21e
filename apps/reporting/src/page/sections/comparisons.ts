import type { Comparison } from '../../domain/outcomes/compare-arms.js';
import type { Report } from '../../domain/report.js';
import { percent, pValue, signedPoints } from '../../domain/wording.js';
import { differencePlot } from '../charts/difference-plot.js';
import { dataTable, type Row } from '../data-table.js';
import { decimal } from '../figures.js';
import { html, type Markup } from '../markup.js';

/** Arms against each other on the same items. */
export function comparisons(report: Report): Markup {
  if (report.comparisons.length === 0) return html``;
  const planned = report.comparisons.filter(({ status }) => status === 'planned');
  const exploratory = report.comparisons.filter(({ status }) => status === 'exploratory');
  return html`<section aria-labelledby="comparisons">
    <h2 id="comparisons">Paired comparisons</h2>
    <p>
      Two arms on the same prompts: exact McNemar test, difference of rates in percentage points with its
      ${percent(report.comparisonConfidence)} interval (Newcombe, paired).
    </p>
    ${planned.length === 0 ? html`<p>No planned comparison could be made.</p>` : plannedTable(report, planned)}
    ${
      exploratory.length === 0
        ? null
        : html`<details>
            <summary>${exploratory.length} exploratory comparisons, not adjusted for their number</summary>
            ${exploratoryTable(report, exploratory)}
          </details>`
    }
    <p class="foot">
      <em>Cautious</em>: the difference if every sample that could not be scored counted against the first arm. A P
      value of an exploratory comparison is a hint and proves nothing.
    </p>
  </section>`;
}

const columns = [
  { title: 'Difference', note: 'points, on a line from −100 to +100' },
  { title: 'Only first', note: 'items' },
  { title: 'Only second', note: 'items' },
  { title: 'Pairs', note: 'unpaired left out' },
  { title: 'Cautious', note: 'points' },
  { title: 'Cohen’s h' },
  { title: 'P', note: 'exact, two-sided' },
];

function plannedTable(report: Report, planned: readonly Comparison[]): Markup {
  const { smallestEffect } = report.provenance.spec.verdict;
  return dataTable({
    caption: 'Planned: the verdict rests on these. The dashed line is the smallest effect that matters',
    corner: 'Comparison',
    columns: [...columns, { title: 'Adjusted P', note: 'Holm' }],
    rows: planned.map((comparison) => {
      const row = comparisonRow(report, comparison, smallestEffect);
      return { ...row, cells: [...row.cells, html`<strong>${pValue(comparison.adjustedP)}</strong>`] };
    }),
    narrow: 'scroll',
  });
}

function exploratoryTable(report: Report, exploratory: readonly Comparison[]): Markup {
  return dataTable({
    caption: 'Exploratory: every other endpoint and arm',
    corner: 'Comparison',
    columns,
    rows: exploratory.map((comparison) => comparisonRow(report, comparison, null)),
    narrow: 'scroll',
  });
}

function comparisonRow({ endpoints }: Report, comparison: Comparison, smallestEffect: number | null): Row {
  const title = endpoints.find(({ name }) => name === comparison.endpoint)?.title ?? comparison.endpoint;
  const { counts, pairs, unpaired, cautiousDifference, cohensH, p } = comparison;
  return {
    head: html`${comparison.arm} − ${comparison.against}<span class="note">${title}</span>`,
    cells: [
      differenceCell(comparison, smallestEffect),
      counts.onlyFirst,
      counts.onlySecond,
      unpaired === 0 ? pairs : html`${pairs}<span class="aside">${unpaired} unpaired</span>`,
      cautiousDifference === null ? '–' : signedPoints(cautiousDifference),
      decimal(cohensH, 2),
      pValue(p),
    ],
  };
}

function differenceCell({ difference }: Comparison, smallestEffect: number | null): Markup {
  if (difference === null) return html`<span class="muted">not measured</span>`;
  const { estimate, interval } = difference;
  return html`<strong class="figure">${signedPoints(estimate)}</strong
    >${differencePlot(difference, smallestEffect)}<span class="range"
      >${signedPoints(interval.lower)} to ${signedPoints(interval.upper)}</span
    >`;
}
