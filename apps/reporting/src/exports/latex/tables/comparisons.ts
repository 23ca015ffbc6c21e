import { endpointTitle } from '../../../domain/outcomes/endpoint.js';
import type { Comparison } from '../../../domain/outcomes/compare-arms.js';
import type { Report } from '../../../domain/report.js';
import { adjustmentNames } from '../../adjustment-names.js';
import { booktabs } from '../booktabs.js';
import { confidence, differenceCell, number, pCell, tex, type Latex } from '../latex.js';
import { pages } from './pages.js';

/** Arms against each other on the same prompts: the planned comparisons, then the exploratory ones, page by page. */
export function comparisonsTables(report: Report): readonly Latex[] {
  const planned = report.comparisons.filter(({ status }) => status === 'planned');
  const exploratory = report.comparisons.filter(({ status }) => status === 'exploratory');
  return [
    ...(planned.length === 0 ? [] : [comparisonsTable(report, 'tab:retrace-planned', 'Planned', planned)]),
    ...pages(exploratory).map((comparisons, page) =>
      comparisonsTable(report, `tab:retrace-exploratory-${page + 1}`, 'Exploratory', comparisons),
    ),
  ];
}

function comparisonsTable(
  report: Report,
  label: `tab:${string}`,
  status: string,
  comparisons: readonly Comparison[],
): Latex {
  const adjusters = adjustmentNames(comparisons);
  return booktabs({
    caption: tex`${status} comparisons, on the same prompts; \(P\) adjusted by ${adjusters}.`,
    label,
    columns: [
      { title: 'Endpoint', holds: 'text' },
      { title: 'Comparison', holds: 'text' },
      { title: 'Difference', holds: 'figures' },
      { title: 'Only first', holds: 'figures' },
      { title: 'Only second', holds: 'figures' },
      { title: 'Pairs', holds: 'figures' },
      { title: tex`\(h\)`, holds: 'figures' },
      { title: tex`\(P\)`, holds: 'figures' },
      { title: tex`Adjusted \(P\)`, holds: 'figures' },
    ],
    rows: comparisons.map((comparison) => [
      endpointTitle(comparison.endpoint, report.endpoints),
      `${comparison.arm} − ${comparison.against}`,
      differenceCell(comparison.difference),
      tex`${comparison.counts.onlyFirst}`,
      tex`${comparison.counts.onlySecond}`,
      tex`${comparison.pairs}`,
      number(comparison.cohensH, 2),
      pCell(comparison.p),
      pCell(comparison.adjustedP),
    ]),
    note: tex`Difference of rates in percentage points with its ${confidence(report.comparisonConfidence)} interval (Newcombe, paired). Only first, only second: prompts that were a success in one arm alone. \(h\): Cohen's. \(P\): exact McNemar test, two-sided; adjusted by ${adjusters} over all ${status.toLowerCase()} comparisons.`,
  });
}
