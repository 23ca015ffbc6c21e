import type { Report } from '../../../domain/report.js';
import { booktabs } from '../booktabs.js';
import { percentCell, shareCell, tex, type Latex } from '../latex.js';

/** How each arm withstands the same requests in disguise; nothing without an attack. */
export function attackTables({ attacks, arms }: Report): readonly Latex[] {
  if (attacks.length === 0) return [];
  return [
    booktabs({
      caption: 'Attacks: unsafe prompts refused in disguise.',
      label: 'tab:retrace-attacks',
      columns: [
        { title: 'Attack', holds: 'text' },
        { title: 'Benchmark', holds: 'text' },
        ...arms.map(({ arm }) => ({ title: arm, holds: 'figures' as const })), // the literal, not any string
      ],
      rows: attacks.map(({ title, benchmark, arms: attacked }) => [
        title,
        benchmark,
        ...attacked.map(({ refused, plain }) => tex`${shareCell(refused)} (${percentCell(plain.estimate)})`),
      ]),
      note: tex`Refused in \%, Wilson 95\,\% intervals in square brackets; in round ones the same prompts as they are.`,
    }),
  ];
}
