import type { StepType } from '@retrace/reasoning';

/** Those of `stepTypeNames`, which readers of the report know; their order is that of the keys which give a label. */
export const stepNames = {
  PU: 'problem understanding',
  HA: 'harmfulness assessment',
  EC: 'evidence check',
  CR: 'conditional reasoning',
  SR: 'solution reasoning',
  OT: 'other',
} as const satisfies Readonly<Record<StepType, string>>;

// Object.keys tells no more than string
export const shownStepTypes = Object.keys(stepNames) as readonly StepType[];
