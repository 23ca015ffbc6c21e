import type { CuratedPrompt, PromptAnswer } from '@retrace/contracts';
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

export const answerTag = 'answer';

/** The tags of a task's steps: their names, or their places where those are no names for tags or stand twice. */
export function stepTags({ steps }: TeacherTask): readonly string[] {
  const tags = steps.map(({ name }) => name.toLowerCase().replace(/[^a-z0-9]+/g, '_'));
  const isTag = (tag: string): boolean => /^[a-z]\w*$/.test(tag) && tag !== answerTag;
  const areTags = tags.every(isTag) && new Set(tags).size === tags.length;
  return areTags ? tags : steps.map((_, place) => `step_${place + 1}`);
}

/** What a teacher wrote for a task: the steps' texts without their markers, then the answer where it was asked for. */
export function readTask(task: TeacherTask, text: string): TaggedText {
  const tags = stepTags(task);
  const tagged = readTagged(text, task.answer.kind === 'given' ? tags : [...tags, answerTag]);
  if (tagged.kind === 'unreadable') return tagged;
  const parts = tagged.parts.map((part, place) => withoutMarker(task.steps[place]?.marker ?? '', part));
  const reasons = parts.flatMap((part, place) => (part === '' ? [`has nothing in <${tags[place]}>`] : []));
  return reasons.length === 0 ? { kind: 'read', parts } : { kind: 'unreadable', reasons };
}
