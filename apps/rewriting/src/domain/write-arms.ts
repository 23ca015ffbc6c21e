import type { StructureSpec, TrainedArm } from '@retrace/study';

import { armsAgree } from './checks/arms-agree.js';
import { checkExample } from './checks/check-example.js';
import { exampleOf } from './example-of.js';
import { assessmentOfLabel, type Assessment, type TaughtPrompt, type WhySetAside } from './lesson.js';
import type { TrainingExample } from './training-example.js';

/** A prompt's examples, one an arm. */
export interface WrittenPrompt {
  readonly kind: 'written';
  readonly id: string;
  readonly examples: ReadonlyMap<TrainedArm, TrainingExample>;
  /** Whether the teacher took the request for something else than its source does, whose label is no proof. */
  readonly againstLabel: boolean;
}

/** A prompt that no arm is trained on, since at least one arm could not be. */
export interface SetAsidePrompt extends WhySetAside {
  readonly kind: 'set-aside';
  readonly id: string;
}

export type RewrittenPrompt = WrittenPrompt | SetAsidePrompt;

/**
 * Writes and checks the examples of each prompt in every arm, one prompt at a time: memory does not grow with their
 * number. A prompt that fails in one arm is left out of all, so that the arms stay comparable.
 */
export async function* writeArms(
  prompts: AsyncIterable<TaughtPrompt> | Iterable<TaughtPrompt>,
  structure: StructureSpec,
  arms: readonly TrainedArm[],
  seed: number,
): AsyncGenerator<RewrittenPrompt> {
  for await (const prompt of prompts) yield writePrompt(prompt, structure, arms, seed);
}

/** The examples of one prompt, each checked, or why it has none. */
export function writePrompt(
  { prompt, taught }: TaughtPrompt,
  structure: StructureSpec,
  arms: readonly TrainedArm[],
  seed: number,
): RewrittenPrompt {
  const { id } = prompt;
  if (taught.kind === 'set-aside') return { ...taught, id };
  const { lesson } = taught;
  const examples = arms.map((arm) => exampleOf(prompt, lesson, arm, seed));
  const reasons = [
    ...examples.flatMap((example) => failures(example, structure, lesson.assessment)),
    ...disagreements(examples),
  ];
  if (reasons.length > 0) return { kind: 'set-aside', id, cause: 'check-failed', counted: ['check-failed'], reasons };
  const againstLabel = lesson.assessment !== assessmentOfLabel(prompt);
  return { kind: 'written', id, examples: new Map(examples.map((example) => [example.arm, example])), againstLabel };
}

function failures(example: TrainingExample, structure: StructureSpec, assessment: Assessment): readonly string[] {
  const result = checkExample(example, structure, example.arm, assessment);
  return result.valid ? [] : result.reasons.map((reason) => `${example.arm}: ${reason}`);
}

function disagreements(examples: readonly TrainingExample[]): readonly string[] {
  const result = armsAgree(examples);
  return result.valid ? [] : result.reasons;
}
