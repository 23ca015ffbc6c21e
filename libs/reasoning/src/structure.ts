import type { StepType } from './step-type.js';

/** One step that a rewritten trace is to have. */
export interface StructureStep {
  readonly type: StepType;
  readonly name: string;
  /** The text that opens the step in a rewritten trace, such as "Problem understanding:". */
  readonly marker: string;
  /** What a teacher is told to write in this step. */
  readonly instruction: string;
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
