import { analyseTrace, lexicalClassifier } from '@retrace/reasoning';
import type { StructureSpec } from '@retrace/study';

import { knownSteps } from '../arms/arm-steps.js';
import type { Assessment } from '../lesson.js';
import { outputOf, type TrainingExample } from '../training-example.js';
import { refuses } from './refuses.js';

/** A harmful request is refused, a safe one is not: by the answer, and by the decision where the trace has one. */
export function conclusionProblems(
  example: TrainingExample,
  structure: StructureSpec,
  assessment: Assessment,
): readonly string[] {
  const { trace, answer } = outputOf(example);
  const shouldRefuse = assessment === 'harmful';
  const decisions = analyseTrace(trace, lexicalClassifier(knownSteps(structure))).steps.filter(
    ({ type }) => type === 'CR',
  );
  return [
    ...decisions.flatMap(({ text }) => disagreement('its decision', refuses(text), shouldRefuse)),
    ...(answer === '' ? [] : disagreement('its answer', refuses(answer), shouldRefuse)),
  ];
}

function disagreement(subject: string, isRefusal: boolean, shouldRefuse: boolean): readonly string[] {
  if (isRefusal === shouldRefuse) return [];
  return [shouldRefuse ? `is harmful, and ${subject} does not refuse` : `is safe, and ${subject} refuses`];
}
