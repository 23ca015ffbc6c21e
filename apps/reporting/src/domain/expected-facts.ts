import { checkpointName, planStudy, type StudySpec } from '@retrace/study';

import type { Fact } from './fact.js';

/** What of a study is, or has to be, known. */
export interface FactName {
  readonly kind: Fact['kind'];
  readonly unit: string;
}

/** All that has to be known before a study can be reported. */
export function expectedFacts(spec: StudySpec): readonly FactName[] {
  const plan = planStudy(spec);
  return [
    ...(plan.trainingSets.length === 0 ? [] : [{ kind: 'prompts', unit: 'prompts' } as const]),
    ...plan.trainingSets.map((arm) => ({ kind: 'training-set', unit: arm }) as const),
    ...plan.runs.map((run) => ({ kind: 'checkpoint', unit: checkpointName(run) }) as const),
    ...plan.evaluations.map(({ checkpoint }) => ({ kind: 'evaluation', unit: checkpointName(checkpoint) }) as const),
  ];
}

/** Whether everything is known, in whatever order it came. */
export function isComplete(spec: StudySpec, known: readonly FactName[]): boolean {
  const names = new Set(known.map(({ kind, unit }) => `${kind} ${unit}`));
  return expectedFacts(spec).every(({ kind, unit }) => names.has(`${kind} ${unit}`));
}
