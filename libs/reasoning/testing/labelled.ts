import type { LabelledSentence } from '../src/classifier.js';
import type { StepType } from '../src/step-type.js';

/** A sentence for each label; the text is of no matter. */
export function labelled(...labels: readonly StepType[]): readonly LabelledSentence[] {
  return labels.map((label, index) => ({ text: `Sentence ${index + 1}.`, label, evidence: label }));
}
