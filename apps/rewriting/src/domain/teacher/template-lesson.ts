import type { CuratedPrompt } from '@retrace/contracts';
import type { StructureSpec, StructureStepSpec } from '@retrace/study';

import { fixedSteps } from '../arms/arm-steps.js';
import { assessmentOfLabel, type Lesson } from '../lesson.js';
import { AnswerUnknown, StructureNotFillable } from '../rewriting-errors.js';
import { answerPrompt } from './answer-prompt.js';
import { groundOf } from './ground.js';
import { decisionFor, stepText } from './step-text.js';

/**
 * What the template teacher has to say to a prompt: the same bytes for the same prompt and structure.
 *
 * @throws AnswerUnknown for a safe prompt without an answer
 * @throws StructureNotFillable for a step that it has no text for
 */
export function templateLesson(prompt: CuratedPrompt, structure: StructureSpec): Lesson {
  const ground = groundOf(structure);
  const answer = answerPrompt(prompt, ground);
  if (answer.kind === 'unknown') throw new AnswerUnknown(prompt.id);
  const textsOf = (steps: readonly StructureStepSpec[]): readonly string[] =>
    steps.map((step) => {
      const text = stepText(step, prompt, ground);
      if (text !== undefined) return text;
      const lacking = step.conditions === undefined ? '' : ` without the case "${decisionFor(prompt)}"`;
      const problem = `the template teacher has no text for steps of type ${step.type}${lacking}`;
      throw new StructureNotFillable(structure.id, problem);
    });
  return {
    answer: answer.text,
    assessment: assessmentOfLabel(prompt),
    altered: textsOf(structure.steps),
    plain: textsOf(fixedSteps(structure, 'vanilla-sft')),
  };
}
