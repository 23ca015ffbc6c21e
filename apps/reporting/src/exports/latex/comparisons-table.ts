import type { Comparison } from '../../domain/outcomes/compare-arms.js';
import type { Report } from '../../domain/report.js';
import { booktabs } from './booktabs.js';
import { intervalCell, number, pCell, percentCell, signed, tex, type Latex } from './latex.js';

/** More rows than this do not fit on a page. */
const rowsOfPage = 40;

/** Arms against each other on the same prompts: the planned comparisons, then the exploratory ones, page by page. */
export function comparisonsTables(report: Report): readonly Latex[] {
  const planned = report.comparisons.filter(({ status }) => status === 'planned');
  const exploratory = report.comparisons.filter(({ status }) => status === 'exploratory');
  const pages = Array.from({ length: Math.ceil(exploratory.length / rowsOfPage) }, (_, page) =>
    exploratory.slice(page * rowsOfPage, (page + 1) * rowsOfPage),
  );
  return [
    ...(planned.length === 0
      ? []
      : [comparisonsTable(report, 'tab:retrace-planned', 'Planned comparisons, on the same prompts.', planned)]),
    ...pages.map((comparisons, page) =>
      comparisonsTable(
        report,
        `tab:retrace-exploratory-${page + 1}`,
        'Exploratory comparisons, on the same prompts; P adjusted by Benjamini and Hochberg.',
        comparisons,
      ),
    ),
  ];
}

function comparisonsTable(
  report: Report,
  label: `tab:${string}`,
  caption: string,
  comparisons: readonly Comparison[],
): Latex {
  return booktabs({
    caption,
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
      report.endpoints.find(({ name }) => name === comparison.endpoint)?.title ?? comparison.endpoint,
      `${comparison.arm} − ${comparison.against}`,
      differenceCell(comparison),
      tex`${comparison.counts.onlyFirst}`,
      tex`${comparison.counts.onlySecond}`,
      tex`${comparison.pairs}`,
      number(comparison.cohensH, 2),
      pCell(comparison.p),
      pCell(comparison.adjustedP),
    ]),
    note: tex`Difference of rates in percentage points with its ${percentCell(report.comparisonConfidence)}\,\% interval (Newcombe, paired). Only first, only second: prompts that were a success in one arm alone. \(h\): Cohen's. \(P\): exact McNemar test, two-sided. Adjusted \(P\): Holm over the planned comparisons, Benjamini and Hochberg over the exploratory ones.`,
  });
}

function differenceCell({ difference }: Comparison): Latex {
  if (difference === null) return tex`--`;
  return tex`${signed(difference.estimate)}${intervalCell(difference.interval)}`;
}
