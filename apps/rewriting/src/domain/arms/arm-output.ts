import type { CuratedPrompt } from '@retrace/contracts';
import type { ExampleArm } from '@retrace/study';

import type { Lesson } from '../lesson.js';
import { armTrace } from './arm-trace.js';
import { directRefusal, type ArmOutput } from './direct-refusal.js';

/**
 * What an arm has a model think and say to a prompt.
 *
 * `policy-cot` is the source's own output, as it stands there; a prompt whose source has none gets that of
 * `vanilla-sft`, so that the arm is trained on the same prompts as the others.
 *
 * @param seed decides the order of `shuffled`, and nothing else
 */
export function armOutput(prompt: CuratedPrompt, lesson: Lesson, arm: ExampleArm, seed: number): ArmOutput {
  switch (arm) {
    case 'direct-refusal':
      return directRefusal(lesson);
    case 'policy-cot':
      return prompt.own ?? { trace: armTrace(lesson, 'vanilla-sft', seed), answer: lesson.answer };
    default:
      return { trace: armTrace(lesson, arm, seed), answer: lesson.answer };
  }
}
