import type { ArmStructure, ComparisonSide, ComparisonView, MeasureDelta } from '@retrace/contracts';

import { rate } from './report.ts';

/** How an arm's traces are built: with the structure, or as the model always did. */
export function armStructure(arm: string, isAltered = arm === 'alttrain'): ArmStructure {
  const share = (altered: number, plain: number) => ({
    shareOfTraces: isAltered ? altered : plain,
    shareOfSentences: (isAltered ? altered : plain) / 3,
  });
  return {
    arm,
    presence: isAltered ? rate(109, 112) : rate(0, 112),
    steps: [
      { type: 'PU', ...share(1, 0.62) },
      { type: 'HA', ...share(0.98, 0.05) },
      { type: 'CR', ...share(0.97, 0.02) },
      { type: 'SR', ...share(0.11, 0.93) },
      { type: 'OT', ...share(0.04, 0.4) },
    ],
    transitions: {
      from: ['start', 'PU', 'HA', 'CR', 'SR', 'OT'],
      to: ['PU', 'HA', 'CR', 'SR', 'OT', 'end'],
      counts: isAltered
        ? [
            [112, 0, 0, 0, 0, 0],
            [0, 108, 2, 2, 0, 0],
            [0, 0, 107, 1, 1, 0],
            [0, 0, 0, 6, 2, 101],
            [0, 0, 0, 0, 1, 9],
            [0, 1, 0, 1, 0, 2],
          ]
        : [
            [60, 1, 0, 40, 11, 0],
            [0, 2, 0, 58, 8, 1],
            [0, 0, 1, 4, 0, 1],
            [0, 0, 0, 1, 0, 1],
            [8, 3, 1, 0, 22, 70],
            [1, 0, 0, 30, 0, 14],
          ],
    },
  };
}

export function side(change: Partial<ComparisonSide> = {}): ComparisonSide {
  return {
    study: { id: '22222222-0000-4000-8000-000000000002', name: 'quickstart', backbone: 'smollm2-135m-instruct' },
    structure: [armStructure('base'), armStructure('vanilla-sft'), armStructure('alttrain')],
    ...change,
  };
}

export function delta(change: Partial<MeasureDelta> = {}): MeasureDelta {
  return {
    side: 1,
    endpoint: 'strongreject-refused',
    title: 'StrongREJECT refused',
    better: 'higher',
    arm: 'alttrain',
    against: 'alttrain',
    pairs: 48,
    unpaired: 0,
    rate: 0.77,
    referenceRate: 0.62,
    difference: { estimate: 0.15, interval: { lower: 0.04, upper: 0.26 } },
    cautiousDifference: 0.13,
    generousDifference: 0.17,
    p: 0.012,
    adjustedP: 0.031,
    ...change,
  };
}

export function comparison(change: Partial<ComparisonView> = {}): ComparisonView {
  return {
    confidence: 0.95,
    sides: [
      side(),
      side({ study: { ...side().study, id: '66666666-0000-4000-8000-000000000006', name: 'attacks-cpu' } }),
    ],
    deltas: [delta()],
    notes: ['This is after the fact: a hint, not a test of a claim.'],
    ...change,
  };
}
