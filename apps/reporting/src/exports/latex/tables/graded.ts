import type { Estimated } from '../../../domain/resampling/estimated.js';
import type { Report } from '../../../domain/report.js';
import { booktabs } from '../booktabs.js';
import { number, tex, type Latex } from '../latex.js';

/** Means of what is measured of each answer; nothing where nothing is. */
export function gradedTables({ graded, arms }: Report): readonly Latex[] {
  if (graded.length === 0) return [];
  return [
    booktabs({
      caption: 'Scores of answers.',
      label: 'tab:retrace-scores',
      columns: [
        { title: 'Measure', holds: 'text' },
        { title: 'Told by', holds: 'text' },
        { title: 'Better', holds: 'text' },
        ...arms.map(({ arm }) => ({ title: arm, holds: 'figures' as const })), // the literal, not any string
      ],
      rows: graded.map(({ toldBy, title, better, arms: measured }) => [
        title,
        toldBy,
        better,
        ...measured.map(({ mean }) => meanCell(mean)),
      ]),
      note: tex`Means over samples, 95\,\% bootstrap intervals over prompts in brackets.`,
    }),
  ];
}

function meanCell({ estimate, interval }: Estimated): Latex {
  if (interval === null) return number(estimate, 2);
  return tex`${number(estimate, 2)} {\scriptsize [${number(interval.lower, 2)}, ${number(interval.upper, 2)}]}`;
}
