import { stepTypes } from '@retrace/reasoning';

import type { Rate } from '../../domain/outcomes/rate.js';
import type { Report } from '../../domain/report.js';
import type { Estimated } from '../../domain/resampling/estimated.js';
import { booktabs } from './booktabs.js';
import { intervalCell, number, percentCell, tex, type Latex } from './latex.js';

/** How the traces of each arm are built. */
export function structureTable({ arms, study }: Report): Latex {
  return booktabs({
    caption: 'Structure of the reasoning of every arm.',
    label: 'tab:retrace-structure',
    columns: [
      { title: 'Arm', holds: 'text' },
      ...stepTypes.map((type) => ({ title: type, holds: 'figures' as const })),
      { title: 'Present', holds: 'figures' },
      { title: 'Without headings', holds: 'figures' },
      { title: 'Strict', holds: 'figures' },
      { title: tex`\(\tau\)`, holds: 'figures' },
      { title: 'Distance', holds: 'figures' },
      { title: 'Divergence', holds: 'figures' },
    ],
    rows: arms.map(({ arm, structure, traces }) => [
      arm,
      ...stepTypes.map((type) =>
        percentCell(structure.steps.find((step) => step.type === type)?.shareOfTraces ?? null),
      ),
      presenceCell(structure.presence),
      presenceCell(structure.unmarkedPresence),
      presenceCell(structure.strictPresence),
      figureCell(traces.orderConformity),
      figureCell(traces.distanceToTarget),
      figureCell(traces.divergenceFromBase),
    ]),
    note: tex`Share of traces with each step type in \%: PU problem understanding, HA harmfulness assessment, CR conditional reasoning, SR solution reasoning, OT other. Present: the target ${study.steps.map(({ type }) => type).join(' → ')} in its order, in \% of prompts with Wilson 95\,\% intervals; without headings: labelled with the words that open a step taken out; strict: no other step. \(\tau\): Kendall's, to the target order. Distance: normalised edits to the target. Divergence: Jensen-Shannon of step transitions from base, in bits. These three with 95\,\% bootstrap intervals over prompts.`,
  });
}

function figureCell(figure: Estimated | null): Latex {
  if (figure === null || figure.interval === null) return number(figure?.estimate ?? null, 2);
  const { estimate, interval } = figure;
  return tex`${number(estimate, 2)} {\scriptsize [${number(interval.lower, 2)}, ${number(interval.upper, 2)}]}`;
}

function presenceCell({ estimate, interval }: Rate): Latex {
  return tex`${percentCell(estimate)}${intervalCell(interval)}`;
}
