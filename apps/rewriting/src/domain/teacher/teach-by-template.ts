import type { CuratedPrompt } from '@retrace/contracts';
import type { StructureSpec, TrainedArm } from '@retrace/study';

import { assertFillable } from '../fillable-structure.js';
import type { Taught, TaughtPrompt } from '../lesson.js';
import { AnswerUnknown } from '../rewriting-errors.js';
import { answerPrompt } from './answer-prompt.js';
import { groundOf } from './ground.js';
import { templateLesson } from './template-lesson.js';

/**
 * Has the template teacher teach one prompt after the other, each when it is asked for.
 *
 * @throws StructureNotFillable before the first prompt is read
 */
export async function* teachByTemplate(
  prompts: AsyncIterable<CuratedPrompt> | Iterable<CuratedPrompt>,
  structure: StructureSpec,
  arms: readonly TrainedArm[],
  seed: number,
): AsyncGenerator<TaughtPrompt> {
  assertFillable(structure, arms, seed);
  for await (const prompt of prompts) yield { prompt, taught: taughtByTemplate(prompt, structure) };
}

function taughtByTemplate(prompt: CuratedPrompt, structure: StructureSpec): Taught {
  if (answerPrompt(prompt, groundOf(structure)).kind === 'unknown')
    return {
      kind: 'set-aside',
      cause: 'no-answer',
      counted: ['no-answer'],
      reasons: [new AnswerUnknown(prompt.id).message],
    };
  return { kind: 'taught', lesson: templateLesson(prompt, structure) };
}
