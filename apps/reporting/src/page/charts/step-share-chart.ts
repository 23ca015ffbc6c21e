import { stepTypeNames, stepTypes, type StepType } from '@retrace/reasoning';
import type { ArmName } from '@retrace/study';

import { percent } from '../../domain/wording.js';
import type { Chart } from './draw-chart.js';

/** What the sentences of one arm's traces do: shares by step type that add up to 1. */
export interface ArmSteps {
  readonly arm: ArmName;
  readonly shares: readonly { readonly type: StepType; readonly share: number }[];
}

/** Narrower parts have no room for their two letters. */
const labelledFrom = 0.07;

/** The sentences of every arm by step type, side by side: a bar an arm. */
export function stepShareChart(arms: readonly ArmSteps[]): Chart {
  const values = arms.flatMap(armRows);
  const y = { field: 'arm', type: 'nominal', sort: null, axis: { title: null, ticks: false, domain: false } } as const;
  return {
    label: `Sentences by step type. ${arms.map(armWords).join('; ')}.`,
    spec: {
      width: 320,
      height: { step: 34 },
      data: { values },
      encoding: { y },
      layer: [
        {
          mark: { type: 'bar', stroke: 'var(--surface)', strokeWidth: 1.5 },
          encoding: {
            x: {
              field: 'from',
              type: 'quantitative',
              scale: { domain: [0, 1] },
              axis: { format: '.0%', tickCount: 5, title: 'Share of sentences' },
            },
            x2: { field: 'to' },
            color: {
              field: 'type',
              type: 'nominal',
              scale: { domain: [...stepTypes], range: stepTypes.map((type) => `var(--step-${type})`) },
              legend: null,
            },
          },
        },
        {
          transform: [{ filter: `datum.to - datum.from >= ${labelledFrom}` }],
          mark: { type: 'text', color: 'var(--step-ink)', fontWeight: 700, fontSize: 12 },
          encoding: { x: { field: 'middle', type: 'quantitative' }, text: { field: 'type' } },
        },
      ],
    },
  };
}

function armRows({ arm, shares }: ArmSteps): readonly object[] {
  let from = 0;
  return shares.map(({ type, share }) => {
    const to = Math.min(1, from + share);
    const row = { arm, type, from, to, middle: (from + to) / 2 };
    from = to;
    return row;
  });
}

function armWords({ arm, shares }: ArmSteps): string {
  const told = shares
    .filter(({ share }) => share > 0)
    .map(({ type, share }) => `${stepTypeNames[type]} ${percent(share)}`);
  return `${arm}: ${told.length === 0 ? 'no sentence' : told.join(', ')}`;
}
