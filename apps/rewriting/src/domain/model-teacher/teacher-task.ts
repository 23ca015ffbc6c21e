import type { CuratedPrompt, PromptAnswer } from '@retrace/contracts';
import { answerKey, contentReasons, describeReason, formOf, stepKeys } from '@retrace/rewrites';
import type { StructureSpec, StructureStepSpec } from '@retrace/study';

import { fixedSteps } from '../arms/arm-steps.js';
import { withoutMarker } from '../open-step.js';
import { readTagged, type TaggedText } from './tagged-text.js';

/** Whose reasoning is asked for: that of the study's structure, or the default one. */
export type AskedStructure = 'altered' | 'plain';

/** One piece of writing that a teacher is asked for. */
export interface TeacherTask {
  readonly structure: AskedStructure;
  readonly steps: readonly StructureStepSpec[];
  readonly prompt: string;
  /** The answer that the steps lead up to; where there is none, the teacher writes it too. */
  readonly answer: PromptAnswer;
}

/** The steps of the study's structure, and the answer, unless the source has one. */
export function alteredTask({ prompt, answer }: CuratedPrompt, structure: StructureSpec): TeacherTask {
  return { structure: 'altered', steps: structure.steps, prompt, answer };
}

/** The default structure's steps towards an answer that is there already. */
export function plainTask({ prompt }: CuratedPrompt, structure: StructureSpec, answer: string): TeacherTask {
  return {
    structure: 'plain',
    steps: fixedSteps(structure, 'vanilla-sft'),
    prompt,
    answer: { kind: 'given', text: answer },
  };
}

/** What a teacher wrote for a task: the steps' texts without their markers, then the answer where it was asked for. */
export function readTask(task: TeacherTask, text: string): TaggedText {
  const tags = stepKeys(task);
  const tagged = readTagged(text, task.answer.kind === 'given' ? tags : [...tags, answerKey]);
  if (tagged.kind === 'unreadable') return tagged;
  const parts = tagged.parts.map((part, place) => withoutMarker(task.steps[place]?.marker ?? '', part));
  const reasons = parts.flatMap((part, place) => (part === '' ? [`has nothing in <${tags[place]}>`] : []));
  return reasons.length === 0 ? { kind: 'read', parts } : { kind: 'unreadable', reasons };
}

/** What makes parts useless that are all there, such as the instruction repeated or another language. */
export function contentProblems(task: TeacherTask, parts: readonly string[]): readonly string[] {
  const tags = stepKeys(task);
  const steps = new Map(tags.map((tag, place) => [tag, parts[place] ?? '']));
  const answer = parts[tags.length];
  const read = { steps, ...(answer === undefined ? {} : { answer }) };
  return contentReasons(task.prompt, read, formOf(task)).map(describeReason);
}
