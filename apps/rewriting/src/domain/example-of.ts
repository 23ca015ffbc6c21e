import type { CuratedPrompt } from '@retrace/contracts';
import type { ExampleArm } from '@retrace/study';

import { armOutput } from './arms/arm-output.js';
import type { Lesson } from './lesson.js';
import { assistantContent, type TrainingExample } from './training-example.js';

/** The turn that an arm learns for one prompt. @param seed decides the order of `shuffled`, and nothing else */
export function exampleOf(prompt: CuratedPrompt, lesson: Lesson, arm: ExampleArm, seed: number): TrainingExample {
  const { trace, answer } = armOutput(prompt, lesson, arm, seed);
  return {
    id: prompt.id,
    arm,
    label: prompt.label,
    category: prompt.category,
    messages: [
      { role: 'user', content: prompt.prompt },
      { role: 'assistant', content: assistantContent(trace, answer) },
    ],
  };
}
