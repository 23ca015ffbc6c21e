import type { CuratedPrompt } from '@retrace/contracts';
import type { StructureSpec, TrainedArm } from '@retrace/study';

import { armSteps } from './arms/arm-steps.js';
import { AnswerUnknown, StructureNotFillable } from './rewriting-errors.js';
import { answerPrompt } from './teacher/answer-prompt.js';
import { stepText } from './teacher/step-text.js';
import { assistantContent, type TrainingExample } from './training-example.js';

/**
 * What the template teacher makes of a prompt for one arm. The same prompt, structure, arm and seed give the same
 * bytes; the answer is the same in every arm.
 *
 * @param seed decides the order of `shuffled`, and nothing else
 * @throws AnswerUnknown for a safe prompt without an answer
 * @throws StructureNotFillable for a step that the template teacher has no text for
 */
export function rewrite(
  prompt: CuratedPrompt,
  structure: StructureSpec,
  arm: TrainedArm,
  seed: number,
): TrainingExample {
  const answer = answerPrompt(prompt);
  if (answer.kind === 'unknown') throw new AnswerUnknown(prompt.id);
  const trace = armSteps(structure, arm, seed).map((step) => {
    const text = stepText(step, prompt);
    if (text === undefined)
      throw new StructureNotFillable(structure.id, `it has no text for steps of type ${step.type}`);
    return text;
  });
  return {
    id: prompt.id,
    arm,
    label: prompt.label,
    category: prompt.category,
    messages: [
      { role: 'user', content: prompt.prompt },
      { role: 'assistant', content: assistantContent(trace.join('\n\n'), answer.text) },
    ],
  };
}
