import { isMatched, type StructureSpec, type ExampleArm } from '@retrace/study';

import type { Assessment } from '../lesson.js';
import type { TrainingExample } from '../training-example.js';
import { conclusionProblems } from './conclusion.js';
import { stepOrderProblems } from './step-order.js';
import { thinkBlockProblems } from './think-block.js';

export type Checked = { readonly valid: true } | { readonly valid: false; readonly reasons: readonly string[] };

/**
 * Whether an example is what its arm promises: one think block and an answer, the arm's steps in the arm's order, and a
 * conclusion that agrees with what the request was taken for. What arms must have in common is checked by `armsAgree`.
 * Of an arm with outputs of its own the think block and the answer are all that can be asked.
 */
export function checkExample(
  example: TrainingExample,
  structure: StructureSpec,
  arm: ExampleArm,
  assessment: Assessment,
): Checked {
  if (!isMatched(arm)) return checked(thinkBlockProblems(example));
  return checked([
    ...thinkBlockProblems(example),
    ...stepOrderProblems(example, structure, arm),
    ...conclusionProblems(example, structure, assessment),
  ]);
}

export function checked(reasons: readonly string[]): Checked {
  return reasons.length === 0 ? { valid: true } : { valid: false, reasons };
}
