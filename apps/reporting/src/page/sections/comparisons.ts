import { endpointTitle } from '../../domain/outcomes/endpoint.js';
import type { Comparison } from '../../domain/outcomes/compare-arms.js';
import type { Report } from '../../domain/report.js';
import { percent, pValue, signedPoints } from '../../domain/wording.js';
import type { ReportCharts } from '../charts/report-charts.js';
import { dataTable, type Row } from '../data-table.js';
import { decimal } from '../figures.js';
import { html, type Markup } from '../markup.js';
import { acrossSeeds } from './across-seeds.js';

/** Arms against each other on the same items. */
export function comparisons(report: Report, { planned: chart }: ReportCharts): Markup {
  if (report.comparisons.length === 0) return html``;
  const planned = report.comparisons.filter(({ status }) => status === 'planned');
  const exploratory = report.comparisons.filter(({ status }) => status === 'exploratory');
  return html`<section aria-labelledby="comparisons">
    <h2 id="comparisons">Paired comparisons</h2>
    <p>
      Two arms on the same prompts: exact McNemar test, difference of rates in percentage points with its
      ${percent(report.comparisonConfidence)} interval (Newcombe, paired).
    </p>
    ${
      chart === null
        ? null
        : html`<div class="charts">${chart}</div>
            <p class="foot">The dashed line is the smallest effect that matters.</p>`
    }
    ${planned.length === 0 ? html`<p>No planned comparison could be made.</p>` : plannedTable(report, planned)}
    ${
      exploratory.length === 0
        ? null
        : html`<details>
            <summary>${exploratory.length} exploratory comparisons</summary>
            ${exploratoryTable(report, exploratory)}
          </details>`
    }
    ${acrossSeeds(report)}
    <p class="foot">
      <em>Cautious</em>: the difference if every sample that could not be scored counted against the first arm. What is
      exploratory is a hint and proves nothing, adjusted or not.
    </p>
  </section>`;
}

const columns = [
  { title: 'Difference', note: 'points' },
  { title: 'Only first', note: 'items' },
  { title: 'Only second', note: 'items' },
  { title: 'Pairs', note: 'unpaired left out' },
  { title: 'Cautious', note: 'points' },
  { title: 'Cohen’s h' },
  { title: 'Odds ratio', note: 'as if unpaired' },
  { title: 'P', note: 'exact, two-sided' },
];

function plannedTable(report: Report, planned: readonly Comparison[]): Markup {
  return dataTable({
    caption: 'Planned: the verdict rests on these',
    corner: 'Comparison',
    columns: [...columns, { title: 'Adjusted P', note: 'Holm' }],
    rows: planned.map((comparison) => comparisonRow(report, comparison)),
    narrow: 'scroll',
  });
}

function exploratoryTable(report: Report, exploratory: readonly Comparison[]): Markup {
  return dataTable({
    caption: 'Exploratory: every other endpoint and arm',
    corner: 'Comparison',
    columns: [...columns, { title: 'Adjusted P', note: 'Benjamini and Hochberg' }],
    rows: exploratory.map((comparison) => comparisonRow(report, comparison)),
    narrow: 'scroll',
  });
}

function comparisonRow({ endpoints }: Report, comparison: Comparison): Row {
  const title = endpointTitle(comparison.endpoint, endpoints);
  const { counts, pairs, unpaired, cautiousDifference, cohensH, oddsRatio, p, adjustedP } = comparison;
  return {
    head: html`${comparison.arm} − ${comparison.against}<span class="note">${title}</span>`,
    cells: [
      differenceCell(comparison),
      counts.onlyFirst,
      counts.onlySecond,
      unpaired === 0 ? pairs : html`${pairs}<span class="aside">${unpaired} unpaired</span>`,
      cautiousDifference === null ? '–' : signedPoints(cautiousDifference),
      decimal(cohensH, 2),
      oddsRatio === null ? '–' : oddsCell(oddsRatio),
      pValue(p),
      html`<strong>${pValue(adjustedP)}</strong>`,
    ],
  };
}

function oddsCell({ estimate, interval }: NonNullable<Comparison['oddsRatio']>): Markup {
  return html`${decimal(estimate, 1)}
    <span class="range">${decimal(interval.lower, 1)} to ${decimal(interval.upper, 1)}</span>`;
}

function differenceCell({ difference }: Comparison): Markup {
  if (difference === null) return html`<span class="muted">not measured</span>`;
  const { estimate, interval } = difference;
  return html`<strong class="figure">${signedPoints(estimate)}</strong
    ><span class="range">${signedPoints(interval.lower)} to ${signedPoints(interval.upper)}</span>`;
}
