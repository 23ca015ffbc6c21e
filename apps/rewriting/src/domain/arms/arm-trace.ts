import type { MatchedArm, StructureSpec, TrainedArm } from '@retrace/study';

import type { Lesson } from '../lesson.js';
import { StructureNotFillable } from '../rewriting-errors.js';
import { derangement } from './derangement.js';

/**
 * The trace of a matched arm: its steps, an empty line between them.
 *
 * @param seed decides the order of `shuffled`, and nothing else
 */
export function armTrace(lesson: Lesson, arm: MatchedArm, seed: number): string {
  return stepsOf(lesson, arm, seed).join('\n\n');
}

function stepsOf({ altered, plain }: Lesson, arm: MatchedArm, seed: number): readonly string[] {
  switch (arm) {
    case 'alttrain':
      return altered;
    case 'vanilla-sft':
      return plain;
    case 'shuffled':
      // A single step has no other place, which assertShufflable has said before.
      return derangement(altered, seed) ?? altered;
    case 'answer-only':
      return [];
  }
}

/** @throws StructureNotFillable when the arm `shuffled` is asked for and the structure has one step */
export function assertShufflable({ id, steps }: StructureSpec, arms: readonly TrainedArm[]): void {
  if (arms.includes('shuffled') && steps.length < 2)
    throw new StructureNotFillable(id, 'the arm shuffled needs at least two steps');
}
