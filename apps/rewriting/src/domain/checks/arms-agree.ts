import { isMatched } from '@retrace/study';

import { outputOf, type TrainingExample } from '../training-example.js';
import { checked, type Checked } from './check-example.js';

/**
 * Whether the examples of one prompt differ in their reasoning alone: the same prompt in every arm; the same answer, to
 * the byte, in every matched arm; and in `shuffled` the very steps of `alttrain`.
 */
export function armsAgree(examples: readonly TrainingExample[]): Checked {
  return checked([
    ...(distinct(examples.map(({ messages: [user] }) => user.content)) > 1
      ? ['has not the same prompt in all arms']
      : []),
    ...(distinct(examples.filter(({ arm }) => isMatched(arm)).map((example) => outputOf(example).answer)) > 1
      ? ['has not the same answer in all matched arms']
      : []),
    ...(distinct(ofReorderedArms(examples).map(sortedSteps)) > 1
      ? ["has other steps in shuffled than alttrain's own"]
      : []),
  ]);
}

function ofReorderedArms(examples: readonly TrainingExample[]): readonly TrainingExample[] {
  return examples.filter(({ arm }) => arm === 'alttrain' || arm === 'shuffled');
}

function sortedSteps(example: TrainingExample): string {
  return outputOf(example).trace.split('\n\n').toSorted().join('\n\n');
}

function distinct(texts: readonly string[]): number {
  return new Set(texts).size;
}
