import { exampleArms, type StructureSpec, type TrainedArm } from '@retrace/study';

import { armsAgree } from './checks/arms-agree.js';
import { checkExample, type Checked } from './checks/check-example.js';
import { turnsDiffer } from './checks/turns-differ.js';
import { exampleOf } from './example-of.js';
import { assessmentOfLabel, type TaughtPrompt, type WhySetAside } from './lesson.js';
import { lineOf, type TrainingLine } from './training-line.js';

/** What a prompt became, one line an arm. */
export interface WrittenPrompt {
  readonly kind: 'written';
  readonly id: string;
  readonly lines: ReadonlyMap<TrainedArm, TrainingLine>;
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

/** What one prompt becomes in every arm, each example checked, or why it is left out. */
export function writePrompt(
  { prompt, taught }: TaughtPrompt,
  structure: StructureSpec,
  arms: readonly TrainedArm[],
  seed: number,
): RewrittenPrompt {
  const { id } = prompt;
  if (taught.kind === 'set-aside') return { ...taught, id };
  const { lesson } = taught;
  const examples = exampleArms(arms).map((arm) => exampleOf(prompt, lesson, arm, seed));
  const lines = arms.map((arm) => lineOf(prompt, lesson, arm, seed));
  const reasons = [
    ...examples.flatMap((example) => ofArm(example, checkExample(example, structure, example.arm, lesson.assessment))),
    ...reasonsOf(armsAgree(examples)),
    ...lines.flatMap((line) => ('messages' in line ? [] : ofArm(line, turnsDiffer(line)))),
  ];
  if (reasons.length > 0) return { kind: 'set-aside', id, cause: 'check-failed', counted: ['check-failed'], reasons };
  const againstLabel = lesson.assessment !== assessmentOfLabel(prompt);
  return { kind: 'written', id, lines: new Map(lines.map((line) => [line.arm, line])), againstLabel };
}

function ofArm({ arm }: TrainingLine, result: Checked): readonly string[] {
  return reasonsOf(result).map((reason) => `${arm}: ${reason}`);
}

function reasonsOf(result: Checked): readonly string[] {
  return result.valid ? [] : result.reasons;
}
