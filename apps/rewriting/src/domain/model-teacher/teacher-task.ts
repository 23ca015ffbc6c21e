import type { CuratedPrompt, PromptAnswer } from '@retrace/contracts';
import { formOf, type RewriteForm } from '@retrace/rewrites';
import type { StructureExampleSpec, StructureSpec, StructureStepSpec } from '@retrace/study';

import { fixedSteps } from '../arms/arm-steps.js';

/** Whose reasoning is asked for: that of the study's structure, or the default one. */
export type AskedStructure = 'altered' | 'plain';

/** One piece of writing that a teacher is asked for. */
export interface TeacherTask {
  readonly structure: AskedStructure;
  readonly steps: readonly StructureStepSpec[];
  /** Shown to the teacher, where the structure has some. */
  readonly examples: readonly StructureExampleSpec[];
  readonly prompt: string;
  /** The answer that the steps lead up to; where there is none, the teacher writes it too. */
  readonly answer: PromptAnswer;
}

/** The steps of the study's structure, and the answer, unless the source has one. */
export function alteredTask({ prompt, answer }: CuratedPrompt, structure: StructureSpec): TeacherTask {
  const { steps, examples = [] } = structure;
  return { structure: 'altered', steps, examples, prompt, answer };
}

/** The default structure's steps towards an answer that is there already. */
export function plainTask({ prompt }: CuratedPrompt, structure: StructureSpec, answer: string): TeacherTask {
  return {
    structure: 'plain',
    steps: fixedSteps(structure, 'vanilla-sft'),
    examples: [],
    prompt,
    answer: { kind: 'given', text: answer },
  };
}

/** The parts that a task asks for. */
export function formOfTask(task: TeacherTask): RewriteForm {
  return formOf(task, task.answer.kind === 'given' ? 'given' : 'written');
}
