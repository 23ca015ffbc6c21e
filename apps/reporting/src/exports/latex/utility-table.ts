import type { Report } from '../../domain/report.js';
import { booktabs } from './booktabs.js';
import { intervalCell, percentCell, signed, tex, type Latex } from './latex.js';

/** What each arm kept of what the untouched model can do; nothing without an endpoint of utility. */
export function utilityTables({ utility, comparisonConfidence }: Report): readonly Latex[] {
  if (utility.length === 0) return [];
  return [
    booktabs({
      caption: 'Utility: each trained arm beside base on the same prompts.',
      label: 'tab:retrace-utility',
      columns: [
        { title: 'Endpoint', holds: 'text' },
        { title: 'Arm', holds: 'text' },
        { title: 'Base', holds: 'figures' },
        { title: 'Trained', holds: 'figures' },
        { title: 'Change', holds: 'figures' },
        { title: 'Pairs', holds: 'figures' },
      ],
      rows: utility.map(({ title, better, arm, base, rate, difference, pairs }) => [
        tex`${title} ${better === 'higher' ? tex`$\uparrow$` : tex`$\downarrow$`}`,
        arm,
        tex`${percentCell(base.estimate)}${intervalCell(base.interval)}`,
        tex`${percentCell(rate.estimate)}${intervalCell(rate.interval)}`,
        difference === null ? tex`--` : tex`${signed(difference.estimate)}${intervalCell(difference.interval)}`,
        tex`${pairs}`,
      ]),
      note: tex`Rates in \%, Wilson 95\,\% intervals in brackets; change in percentage points with its ${percentCell(comparisonConfidence)}\,\% interval (Newcombe, paired). Utility is kept when the whole interval lies within the margin that was fixed before the run, not when a loss is not significant.`,
    }),
  ];
}
