import type { Report } from '../../../domain/report.js';
import { abilityOf, type Ability } from '../../../domain/verdict/utility/ability.js';
import { booktabs } from '../booktabs.js';
import { confidence, differenceCell, shareCell, signed, tex, type Latex } from '../latex.js';

/** What each arm kept of what the untouched model can do; nothing without an endpoint of utility. */
export function utilityTables(report: Report): readonly Latex[] {
  const { utility, comparisonConfidence } = report;
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
        shareCell(base),
        shareCell(rate),
        differenceCell(difference),
        tex`${pairs}`,
      ]),
      note: tex`Rates in \%, Wilson 95\,\% intervals in brackets; change in percentage points with its ${confidence(comparisonConfidence)} interval (Newcombe, paired). ${marginWords(report)} That a loss is not significant does not show that there is none.`,
    }),
  ];
}

/** By what the rule decides whether something was lost. */
function marginWords({ provenance: { spec } }: Report): Latex {
  const margins = (spec.verdict.utility ?? []).map(({ benchmark, margin }) => {
    const ability = abilityOf(benchmark);
    return tex`${marginIn(ability, margin)} (${ability.title})`;
  });
  if (margins.length === 0) return tex`The rule of the verdict names no margin of utility.`;
  const listed = margins.map((margin, place) => tex`${place === 0 ? '' : ', '}${margin}`);
  return tex`Kept, by the rule fixed before the run, when the whole interval shows a loss against base of less than ${listed}.`;
}

/** In the unit of what can be lost. */
function marginIn({ kind }: Ability, margin: number): Latex {
  switch (kind) {
    case 'counted':
      return tex`${signed(margin)} points`;
    case 'graded':
      return tex`${margin}`;
  }
}
