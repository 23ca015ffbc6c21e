import { endpointTitle } from '../../../domain/outcomes/endpoint.js';
import type { SeedComparison } from '../../../domain/outcomes/compare-across-seeds.js';
import type { Report } from '../../../domain/report.js';
import { booktabs } from '../booktabs.js';
import { intervalCell, signed, tex, type Latex } from '../latex.js';
import { pages } from './pages.js';

/** The comparisons with intervals that speak of other seeds too, page by page; nothing with a single seed. */
export function acrossSeedsTables(report: Report): readonly Latex[] {
  return pages(report.acrossSeeds).map((comparisons, page) => acrossSeedsTable(report, comparisons, page + 1));
}

function acrossSeedsTable(report: Report, comparisons: readonly SeedComparison[], page: number): Latex {
  return booktabs({
    caption: 'Comparisons over seeds, each sample counting by itself.',
    label: `tab:retrace-seeds-${page}`,
    columns: [
      { title: 'Endpoint', holds: 'text' },
      { title: 'Comparison', holds: 'text' },
      { title: 'Difference', holds: 'figures' },
      { title: 'Seeds', holds: 'figures' },
      { title: 'Prompts', holds: 'figures' },
    ],
    rows: comparisons.map(({ arm, against, endpoint, difference, interval, seeds, prompts }) => [
      endpointTitle(endpoint, report.endpoints),
      `${arm} − ${against}`,
      tex`${signed(difference)}${intervalCell(interval)}`,
      tex`${seeds.length}`,
      tex`${prompts}`,
    ]),
    note: tex`Mean difference of rates in percentage points with its 95\,\% interval over seeds and prompts (two-way cluster bootstrap, ${report.bootstrap.draws} draws); nothing is tested, so no \(P\) is adjusted. Two or three seeds tell little of the spread between seeds: these intervals are too narrow then.${withoutInterval(comparisons)}`,
  });
}

function withoutInterval(comparisons: readonly SeedComparison[]): string {
  const reasons = [...new Set(comparisons.flatMap(({ why }) => why ?? []))];
  return reasons.length === 0 ? '' : ` No interval where ${reasons.join(', or ')}.`;
}
