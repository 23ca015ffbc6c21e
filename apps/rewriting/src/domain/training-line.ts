import type { CuratedPrompt } from '@retrace/contracts';
import { splitOutput, type SplitOutput } from '@retrace/reasoning';
import { preferenceArm, preferenceTurns, type TrainedArm } from '@retrace/study';

import { exampleOf } from './example-of.js';
import type { Lesson } from './lesson.js';
import { preferencePair, type PreferencePair } from './preference-pair.js';
import { outputOf, type TrainingExample } from './training-example.js';

/** What an arm is trained on for one prompt: a line of the artifact of `TrainingSetWritten`. */
export type TrainingLine = TrainingExample | PreferencePair;

/** What an arm is trained on for one prompt. @param seed decides the order of `shuffled`, and nothing else */
export function lineOf(prompt: CuratedPrompt, lesson: Lesson, arm: TrainedArm, seed: number): TrainingLine {
  if (arm !== preferenceArm) return exampleOf(prompt, lesson, arm, seed);
  const { chosen, rejected } = preferenceTurns;
  return preferencePair(exampleOf(prompt, lesson, chosen, seed), exampleOf(prompt, lesson, rejected, seed));
}

/** The trace and the answer that a model is to learn by a line: of a pair those that are preferred. */
export function learntOutput(line: TrainingLine): SplitOutput {
  return 'messages' in line ? outputOf(line) : splitOutput(line.chosen[0].content);
}

/** Words of reasoning to be learnt: runs of anything between spaces within the think block, markers included. */
export function traceWords(line: TrainingLine): number {
  return learntOutput(line).trace.match(/\S+/g)?.length ?? 0;
}
