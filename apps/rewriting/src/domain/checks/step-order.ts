import {
  analyseTrace,
  hasStructure,
  lexicalClassifier,
  stepTypes,
  targetOrder,
  type StepType,
} from '@retrace/reasoning';
import type { MatchedArm, StructureSpec } from '@retrace/study';

import { fixedSteps, knownSteps } from '../arms/arm-steps.js';
import { outputOf, type TrainingExample } from '../training-example.js';

/** The steps of a trace, found as they are found in a model's output, against those that its arm promises. */
export function stepOrderProblems(
  example: TrainingExample,
  structure: StructureSpec,
  arm: MatchedArm,
): readonly string[] {
  const { sequence } = analyseTrace(outputOf(example).trace, lexicalClassifier(knownSteps(structure)));
  if (arm === 'shuffled') return shuffleProblems(sequence, targetOrder(structure));
  const promised = fixedSteps(structure, arm).map(({ type }) => type);
  return hasStructure(sequence, promised, 'strict') ? [] : [`has ${list(sequence)}, not ${list(promised)}`];
}

function shuffleProblems(sequence: readonly StepType[], target: readonly StepType[]): readonly string[] {
  if (list(regardlessOfOrder(sequence)) !== list(regardlessOfOrder(target)))
    return [`has ${list(sequence)}, not the steps ${list(target)} in another order`];
  return list(sequence) === list(target) ? [`has ${list(target)}, which was to be in another order`] : [];
}

function regardlessOfOrder(types: readonly StepType[]): readonly StepType[] {
  return stepTypes.flatMap((type) => types.filter((each) => each === type));
}

function list(types: readonly StepType[]): string {
  return types.length === 0 ? 'no steps' : types.join(' → ');
}
