import { endpointTitle } from '../../../domain/outcomes/endpoint.js';
import type { Comparison } from '../../../domain/outcomes/compare-arms.js';
import type { Report } from '../../../domain/report.js';
import { notMeasured, percent, pValue, signedPoints } from '../../../domain/wording.js';
import { decimal } from '../../../page/figures.js';
import { adjustmentNames } from '../../adjustment-names.js';
import { pointsWords } from '../figure-words.js';
import { blocks, details, gfm, type Markdown } from '../markdown.js';
import { markdownTable } from '../markdown-table.js';
import { acrossSeeds } from './across-seeds.js';

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
      : comparisonTable(report, 'Planned: the verdict rests on these', planned),
    details(
      `${exploratory.length} exploratory comparisons`,
      comparisonTable(report, 'Exploratory: every other endpoint and arm', exploratory),
    ),
    acrossSeeds(report),
    gfm`_Cautious_: the difference if every sample that could not be scored counted against the first arm. What is exploratory is a hint and proves nothing, adjusted or not.`,
  );
}

function comparisonTable(report: Report, caption: string, shown: readonly Comparison[]): Markdown {
  return markdownTable({
    caption: `${caption}; P exact and two-sided, adjusted by ${adjustmentNames(shown)}`,
    head: [
      'Comparison',
      'Endpoint',
      'Difference',
      'Only first',
      'Only second',
      'Pairs',
      'Cautious',
      'Cohen’s h',
      'Odds ratio, as if unpaired',
      'P',
      'Adjusted P',
    ],
    rows: shown.map((comparison) => [
      `${comparison.arm} − ${comparison.against}`,
      endpointTitle(comparison.endpoint, report.endpoints),
      comparison.difference === null ? notMeasured : pointsWords(comparison.difference),
      comparison.counts.onlyFirst,
      comparison.counts.onlySecond,
      `${comparison.pairs}${comparison.unpaired > 0 ? ` (${comparison.unpaired} unpaired left out)` : ''}`,
      comparison.cautiousDifference === null ? '–' : signedPoints(comparison.cautiousDifference),
      decimal(comparison.cohensH, 2),
      oddsWords(comparison.oddsRatio),
      comparison.p === null ? '–' : pValue(comparison.p),
      comparison.adjustedP === null ? '–' : gfm`**${pValue(comparison.adjustedP)}**`,
    ]),
  });
}

function oddsWords(odds: Comparison['oddsRatio']): string {
  if (odds === null) return '–';
  const { estimate, interval } = odds;
  return `${decimal(estimate, 1)} (${decimal(interval.lower, 1)} to ${decimal(interval.upper, 1)})`;
}
