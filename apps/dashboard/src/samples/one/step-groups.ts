import type { LabelledStep } from '@retrace/contracts';
import type { StepType } from '@retrace/reasoning';

/** A step of a trace: neighbouring sentences of one label. */
export interface StepGroup {
  readonly type: StepType;
  readonly sentences: readonly LabelledStep[];
}

/** Sentences by the labels in force: a person's before the classifier's. */
export function stepGroups(sentences: readonly LabelledStep[]): readonly StepGroup[] {
  return sentences.reduce<readonly StepGroup[]>((groups, sentence) => {
    const type = labelInForce(sentence);
    const last = groups.at(-1);
    if (last?.type !== type) return [...groups, { type, sentences: [sentence] }];
    return [...groups.slice(0, -1), { type, sentences: [...last.sentences, sentence] }];
  }, []);
}

export function labelInForce({ label, corrected }: LabelledStep): StepType {
  return corrected ?? label;
}
