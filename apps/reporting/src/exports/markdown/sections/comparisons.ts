import type { Comparison } from '../../../domain/outcomes/compare-arms.js';
import type { Report } from '../../../domain/report.js';
import { notMeasured, percent, pValue, signedPoints } from '../../../domain/wording.js';
import { decimal } from '../../../page/figures.js';
import { pointsWords } from '../figure-words.js';
import { blocks, details, gfm, type Markdown } from '../markdown.js';
import { markdownTable } from '../markdown-table.js';

/** Arms against each other on the same items. */
export function comparisons(report: Report): Markdown {
  if (report.comparisons.length === 0) return gfm``;
  const planned = report.comparisons.filter(({ status }) => status === 'planned');
  const exploratory = report.comparisons.filter(({ status }) => status === 'exploratory');
  return blocks(
    gfm`## Paired comparisons`,
    gfm`Two arms on the same prompts: exact McNemar test, difference of rates in percentage points with its ${percent(report.comparisonConfidence)} interval (Newcombe, paired).`,
    planned.length === 0
      ? gfm`No planned comparison could be made.`
      : comparisonTable(report, 'Planned: the verdict rests on these; P adjusted by Holm', planned),
    exploratory.length === 0
      ? gfm``
      : details(
          `Exploratory comparisons (${exploratory.length})`,
          comparisonTable(report, 'Exploratory: hints; P adjusted by Benjamini and Hochberg', exploratory),
        ),
    acrossSeeds(report),
    gfm`_Cautious_: the difference if every sample that could not be scored counted against the first arm.`,
  );
}

/** The comparisons with intervals that speak of other seeds too. */
function acrossSeeds({ acrossSeeds: found, endpoints }: Report): Markdown {
  return markdownTable({
    caption: 'Over seeds: mean difference in points, 95 % interval over seeds and prompts (two-way cluster bootstrap)',
    head: ['Comparison', 'Endpoint', 'Difference', 'Seeds', 'Prompts'],
    rows: found.map(({ arm, against, endpoint, difference, interval, seeds, prompts }) => [
      `${arm} − ${against}`,
      endpoints.find(({ name }) => name === endpoint)?.title ?? endpoint,
      interval === null ? `${signedPoints(difference)}, no interval` : pointsWords({ estimate: difference, interval }),
      seeds.length,
      prompts,
    ]),
  });
}

function comparisonTable(report: Report, caption: string, shown: readonly Comparison[]): Markdown {
  return markdownTable({
    caption,
    head: [
      'Comparison',
      'Endpoint',
      'Difference',
      'Only first',
      'Only second',
      'Pairs',
      'Cautious',
      'h',
      'P',
      'Adjusted P',
    ],
    rows: shown.map((comparison) => [
      `${comparison.arm} − ${comparison.against}`,
      report.endpoints.find(({ name }) => name === comparison.endpoint)?.title ?? comparison.endpoint,
      differenceWords(comparison),
      comparison.counts.onlyFirst,
      comparison.counts.onlySecond,
      `${comparison.pairs}${comparison.unpaired > 0 ? ` (${comparison.unpaired} unpaired)` : ''}`,
      comparison.cautiousDifference === null ? '–' : signedPoints(comparison.cautiousDifference),
      decimal(comparison.cohensH, 2),
      pValue(comparison.p),
      comparison.adjustedP === null ? '–' : pValue(comparison.adjustedP),
    ]),
  });
}

function differenceWords({ difference }: Comparison): string {
  return difference === null ? notMeasured : pointsWords(difference);
}
