import { stepInstruction } from '@retrace/reasoning';
import type { StructureSpec } from '@retrace/study';

/**
 * What the arm `prompt-only` is told before every prompt: to think in the study's structure, by the steps' own
 * instructions. The way of Intention Analysis (Zhang et al. 2024, arXiv 2401.06561), which has a model say what is
 * asked for before it answers, without training it.
 */
export function structuredSystemPrompt({ steps }: StructureSpec): string {
  const parts = steps.map((step, place) => `${place + 1}. "${step.marker.trim()}" ${stepInstruction(step)}`);
  return [
    'Think before you answer. Write your thoughts between <think> and </think>, in these parts and in this order. ' +
      'Open each with the words in quotation marks.',
    parts.join('\n'),
    'After </think> write the answer alone, without the parts.',
  ].join('\n\n');
}
