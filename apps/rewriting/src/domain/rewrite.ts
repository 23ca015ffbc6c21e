import type { CuratedPrompt } from '@retrace/contracts';
import type { StructureSpec, ExampleArm } from '@retrace/study';

import { exampleOf } from './example-of.js';
import { templateLesson } from './teacher/template-lesson.js';
import type { TrainingExample } from './training-example.js';

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
  arm: ExampleArm,
  seed: number,
): TrainingExample {
  return exampleOf(prompt, templateLesson(prompt, structure), arm, seed);
}
