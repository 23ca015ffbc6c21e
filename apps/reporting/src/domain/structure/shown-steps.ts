import { stepTypes, type StepType } from '@retrace/reasoning';

import type { ArmFindings } from '../arm-findings.js';
import type { Report } from '../report.js';

type Findings = Pick<ArmFindings, 'structure'>;

/** The step types that tables show: those of the study's structure, and those that any trace has. */
export function shownSteps({
  study,
  arms,
}: {
  readonly study: Pick<Report['study'], 'steps'>;
  readonly arms: readonly Findings[];
}): readonly StepType[] {
  const wanted = new Set(study.steps.map(({ type }) => type));
  const found = new Set(
    arms.flatMap(({ structure }) => structure.steps.filter(({ traces }) => traces > 0).map(({ type }) => type)),
  );
  return stepTypes.filter((type) => wanted.has(type) || found.has(type));
}

/** Of figures by step type, those that are shown. */
export function shownOf<Figure extends { readonly type: StepType }>(
  shown: readonly StepType[],
  figures: readonly Figure[],
): readonly Figure[] {
  return figures.filter(({ type }) => shown.includes(type));
}
