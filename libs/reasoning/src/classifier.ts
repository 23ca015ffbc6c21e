import type { StepType } from './step-type.js';

/** One sentence with its step type and why it has it. */
export interface LabelledSentence {
  readonly text: string;
  readonly label: StepType;
  /** The words that gave the label, or what stood in for them when no word did. */
  readonly evidence: string;
}

/** Gives each sentence of one trace its step type; the sentences come in the trace's order. */
export interface StepClassifier {
  /** Short and stable, as it is printed beside the figures: `lexical`, `judge gpt-4.1`. */
  readonly name: string;
  /** One label for each sentence, in the order given. */
  classify(sentences: readonly string[]): readonly LabelledSentence[] | Promise<readonly LabelledSentence[]>;
}

/** A classifier that needs nobody else's answer. */
export interface SynchronousClassifier extends StepClassifier {
  classify(sentences: readonly string[]): readonly LabelledSentence[];
}
