import type { ComparedSide, ReportComparison } from '@retrace/comparison';
import { pWords, signedPoints } from '@retrace/outcomes';
import pc from 'picocolors';

import { oneLine } from '../../terminal/one-line.js';
import { percent } from '../../terminal/percent.js';
import { plainTable } from '../../terminal/plain-table.js';

/** Two reports, or arms of them, for a person: an endpoint and pair of arms a line. */
export function comparisonText(
  first: ComparedSide,
  second: ComparedSide,
  comparisons: readonly ReportComparison[],
): string {
  const rows = comparisons.map((comparison) => [
    `${oneLine(comparison.title)} ${comparison.better === 'higher' ? '↑' : '↓'}`,
    pairName(comparison),
    ...figures(comparison),
  ]);
  const head = ['endpoint', 'arms', 'A', 'B', 'A − B', 'only A', 'only B', 'pairs', 'P', 'adjusted'];
  return [
    `A  ${sideName(first)}`,
    `B  ${sideName(second)}`,
    '',
    plainTable(head, rows),
    '',
    'A and B in %, A − B in points with its 95 % interval (Newcombe, paired), P of the exact McNemar test,',
    `adjusted by Benjamini and Hochberg over these ${comparisons.length}. It is after the fact: a hint, not a test of a claim.`,
    ...warnings(first, second, comparisons),
  ].join('\n');
}

function sideName({ report: { study }, arm }: ComparedSide): string {
  const which = arm === undefined ? 'every arm' : arm;
  return `${pc.bold(oneLine(study.name))}, ${oneLine(which)}, ${oneLine(study.backbone)} (${oneLine(study.id)})`;
}

function pairName({ arm, against }: ReportComparison): string {
  return arm === against ? oneLine(arm) : `${oneLine(arm)} − ${oneLine(against)}`;
}

function figures({ counts, pairs, difference, p, adjustedP }: ReportComparison): readonly string[] {
  if (difference === null) return ['–', '–', 'no shared item', '', '', '0', '', ''];
  const { both, onlyFirst, onlySecond } = counts;
  const { lower, upper } = difference.interval;
  return [
    percent((both + onlyFirst) / pairs),
    percent((both + onlySecond) / pairs),
    `${signedPoints(difference.estimate)} (${signedPoints(lower)} to ${signedPoints(upper)})`,
    String(onlyFirst),
    String(onlySecond),
    String(pairs),
    pText(p),
    pText(adjustedP),
  ];
}

/** What keeps a reader from taking a difference for an effect of the arms. */
function warnings(
  { report: first }: ComparedSide,
  { report: second }: ComparedSide,
  comparisons: readonly ReportComparison[],
): readonly string[] {
  const unpaired = comparisons.reduce((most, comparison) => Math.max(most, comparison.unpaired), 0);
  return [
    ...(first.study.backbone === second.study.backbone
      ? []
      : ['The backbones differ: so does more than the training.']),
    ...(unpaired === 0 ? [] : [`Up to ${unpaired} items were sampled in one of the two only, and are left out.`]),
  ].map((warning) => pc.yellow(warning));
}

function pText(p: number | null): string {
  return p === null ? '–' : pWords(p);
}
