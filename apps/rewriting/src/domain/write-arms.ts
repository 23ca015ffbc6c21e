import type { CuratedPrompt } from '@retrace/contracts';
import type { StructureSpec, TrainedArm } from '@retrace/study';

import { armsAgree } from './checks/arms-agree.js';
import { checkExample } from './checks/check-example.js';
import { assertFillable } from './fillable-structure.js';
import { rewrite } from './rewrite.js';
import { AnswerUnknown } from './rewriting-errors.js';
import { answerPrompt } from './teacher/answer-prompt.js';
import type { TrainingExample } from './training-example.js';

/** A prompt's examples, one an arm. */
export interface WrittenPrompt {
  readonly kind: 'written';
  readonly id: string;
  readonly examples: ReadonlyMap<TrainedArm, TrainingExample>;
}

/** `no-answer`: nobody gave one and the teacher knows none. `check-failed`: an example is not what its arm promises. */
export type SetAsideCause = 'no-answer' | 'check-failed';

/** A prompt that no arm is trained on, since at least one arm could not be. */
export interface SetAsidePrompt {
  readonly kind: 'set-aside';
  readonly id: string;
  readonly cause: SetAsideCause;
  /** For a person, each with the arm it is about: `alttrain: has PU → HA, not PU → HA → CR`. */
  readonly reasons: readonly string[];
}

export type RewrittenPrompt = WrittenPrompt | SetAsidePrompt;

/**
 * Writes and checks the examples of each prompt in every arm, one prompt at a time: memory does not grow with their
 * number. A prompt that fails in one arm is left out of all, so that the arms stay comparable.
 *
 * @throws StructureNotFillable before the first prompt is read
 */
export async function* writeArms(
  prompts: AsyncIterable<CuratedPrompt> | Iterable<CuratedPrompt>,
  structure: StructureSpec,
  arms: readonly TrainedArm[],
  seed: number,
): AsyncGenerator<RewrittenPrompt> {
  assertFillable(structure, arms, seed);
  for await (const prompt of prompts) yield writePrompt(prompt, structure, arms, seed);
}

function writePrompt(
  prompt: CuratedPrompt,
  structure: StructureSpec,
  arms: readonly TrainedArm[],
  seed: number,
): RewrittenPrompt {
  const { id } = prompt;
  if (answerPrompt(prompt).kind === 'unknown') {
    return { kind: 'set-aside', id, cause: 'no-answer', reasons: [new AnswerUnknown(id).message] };
  }
  const examples = arms.map((arm) => rewrite(prompt, structure, arm, seed));
  const reasons = [...examples.flatMap((example) => failures(example, structure)), ...disagreements(examples)];
  if (reasons.length > 0) return { kind: 'set-aside', id, cause: 'check-failed', reasons };
  return { kind: 'written', id, examples: new Map(examples.map((example) => [example.arm, example])) };
}

function failures(example: TrainingExample, structure: StructureSpec): readonly string[] {
  const result = checkExample(example, structure, example.arm);
  return result.valid ? [] : result.reasons.map((reason) => `${example.arm}: ${reason}`);
}

function disagreements(examples: readonly TrainingExample[]): readonly string[] {
  const result = armsAgree(examples);
  return result.valid ? [] : result.reasons;
}
