import type { StepType } from '@retrace/reasoning';

import { shownStepTypes } from '../traces/step-names.js';

/** What a step of a training example is to do, and what it is called. */
export interface LessonStepKind {
  readonly type: StepType;
  readonly name: string;
}

/** Of the default structure, in its order: what the arm vanilla-sft is trained on. */
export const plainSteps: readonly LessonStepKind[] = [
  { type: 'PU', name: 'problem understanding' },
  { type: 'SR', name: 'solution reasoning' },
];

/** The steps of a study's structure, in its order, as its spec has them; none where it only names its structure. */
export function structureSteps(spec: unknown): readonly LessonStepKind[] {
  const steps = fieldOf(fieldOf(spec, 'structure'), 'steps');
  return Array.isArray(steps) ? steps.flatMap(stepKind) : [];
}

function stepKind(step: unknown): readonly LessonStepKind[] {
  const type = fieldOf(step, 'type');
  const name = fieldOf(step, 'name');
  return isStepType(type) ? [{ type, name: typeof name === 'string' ? name : type }] : [];
}

function isStepType(value: unknown): value is StepType {
  return shownStepTypes.some((type) => type === value);
}

function fieldOf(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null ? Reflect.get(value, name) : undefined;
}
