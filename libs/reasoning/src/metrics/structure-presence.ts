import type { StepType } from '../step-type.js';

/**
 * `subsequence`: the target's steps occur in its order, with anything before, between and after them.
 * `strict`: the trace is the target's steps and nothing else, "other" (OT) aside.
 */
export type PresenceRule = 'subsequence' | 'strict';

/**
 * Whether a trace has the target structure.
 * Source: subsequence as in T. Cormen et al., Introduction to Algorithms, 3rd ed. (2009), 15.4; greedy matching of the
 * earliest occurrence decides it.
 *
 * @param sequence the trace's step types
 * @param target the structure's step types, in order; every trace has an empty target
 */
export function hasStructure(sequence: readonly StepType[], target: readonly StepType[], rule: PresenceRule): boolean {
  switch (rule) {
    case 'subsequence':
      return isSubsequence(sequence, target);
    case 'strict':
      return isExactly(withoutOther(sequence), target);
  }
}

function isSubsequence(sequence: readonly StepType[], target: readonly StepType[]): boolean {
  let matched = 0;
  for (const type of sequence) {
    if (type === target[matched]) matched += 1;
  }
  return matched === target.length;
}

/** The steps without OT; steps that only OT parted are one again. */
function withoutOther(sequence: readonly StepType[]): readonly StepType[] {
  return sequence.filter((type) => type !== 'OT').filter((type, index, kept) => type !== kept[index - 1]);
}

function isExactly(sequence: readonly StepType[], target: readonly StepType[]): boolean {
  return sequence.length === target.length && sequence.every((type, index) => type === target[index]);
}
