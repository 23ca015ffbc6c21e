import type { LabelledSentence, SynchronousClassifier } from './classifier.js';
import { segmentSentences } from './segmentation/segment-sentences.js';
import type { StepType } from './step-type.js';
import { toSteps, type Step } from './steps.js';

/** A trace as a sequence of typed steps. An empty trace has none. */
export interface TraceStructure {
  readonly steps: readonly Step[];
  readonly labelled: readonly LabelledSentence[];
  /** The type of each step, in order; neighbours always differ. */
  readonly sequence: readonly StepType[];
}

/** Segments a trace (what stands inside the think tags) and types its steps. */
export function analyseTrace(trace: string, classifier: SynchronousClassifier): TraceStructure {
  return structureOf(classifier.classify(segmentSentences(trace).map(({ text }) => text)));
}

/** The structure of sentences that have their labels already. */
export function structureOf(labelled: readonly LabelledSentence[]): TraceStructure {
  const steps = toSteps(labelled);
  return { steps, labelled, sequence: steps.map(({ type }) => type) };
}
