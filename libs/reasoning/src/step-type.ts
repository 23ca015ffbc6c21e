/** What a sentence of a reasoning trace mainly does. */
export const stepTypes = ['PU', 'HA', 'EC', 'CR', 'SR', 'OT'] as const;
export type StepType = (typeof stepTypes)[number];

/** The names that readers see. */
export const stepTypeNames: Readonly<Record<StepType, string>> = {
  PU: 'problem understanding',
  HA: 'harmfulness assessment',
  EC: 'evidence check',
  CR: 'conditional reasoning',
  SR: 'solution reasoning',
  OT: 'other',
};

/** A table with one value a step type. */
export function byStepType<T>(value: (type: StepType) => T): Readonly<Record<StepType, T>> {
  return {
    PU: value('PU'),
    HA: value('HA'),
    EC: value('EC'),
    CR: value('CR'),
    SR: value('SR'),
    OT: value('OT'),
  };
}
