import type { LabelledSentence } from './classifier.js';
import type { StepType } from './step-type.js';

/** A run of neighbouring sentences with the same label. */
export interface Step {
  readonly type: StepType;
  readonly sentences: readonly LabelledSentence[];
  /** The sentences, joined by a space. */
  readonly text: string;
}

/** Merges neighbours of the same label into steps. */
export function toSteps(labelled: readonly LabelledSentence[]): readonly Step[] {
  const runs: LabelledSentence[][] = [];
  for (const sentence of labelled) {
    const last = runs.at(-1);
    if (last?.[0]?.label === sentence.label) last.push(sentence);
    else runs.push([sentence]);
  }
  return runs.flatMap((sentences) => {
    const [first] = sentences;
    if (first === undefined) return [];
    return [{ type: first.label, sentences, text: sentences.map(({ text }) => text).join(' ') }];
  });
}
