import type { StepType } from './step-type.js';

/** What can be decided about a request, and with it what is written in the step that decides. */
export const conditionKinds = ['refuse', 'comply', 'comply-with-care'] as const;
export type ConditionKind = (typeof conditionKinds)[number];

/** One case of a conditional step. */
export interface StepCondition {
  readonly when: ConditionKind;
  /** What a teacher is told to write in this case. */
  readonly instruction: string;
  /** The words with which the case opens, after the step's own marker. */
  readonly marker?: string;
}

/** One step that a rewritten trace is to have. */
export interface StructureStep {
  readonly type: StepType;
  readonly name: string;
  /** The text that opens the step in a rewritten trace, such as "Problem understanding:". */
  readonly marker: string;
  /** Other words by which the step is known, such as its marker in another language. */
  readonly markers?: readonly string[];
  /** What a teacher is told to write in this step. */
  readonly instruction: string;
  /** What is written in each case, where that depends on what is decided. */
  readonly conditions?: readonly StepCondition[];
}

/** A reasoning structure: the steps of a trace, in order. Data, so that a team can write its own. */
export interface Structure {
  readonly id: string;
  readonly title: string;
  readonly steps: readonly StructureStep[];
}

/** The step types of a structure, in its order. */
export function targetOrder(structure: Structure): readonly StepType[] {
  return structure.steps.map(({ type }) => type);
}

/** How a case is introduced to whoever writes the step. */
const cases: Readonly<Record<ConditionKind, string>> = {
  refuse: 'If you refuse',
  comply: 'If you comply',
  'comply-with-care': 'If you comply with care',
};

/** All that a writer of a step is told: its instruction, then a line for each of its conditions. */
export function stepInstruction({
  instruction,
  conditions = [],
}: Pick<StructureStep, 'instruction' | 'conditions'>): string {
  const lines = conditions.map(({ when, marker, instruction: told }) => {
    const opening = marker === undefined ? '' : `, open with "${marker.trim()}"`;
    return `${cases[when]}${opening}: ${told.trim()}`;
  });
  return [instruction.trim(), ...lines].join('\n');
}
