import {
  segmentSentences,
  splitOutput,
  toSteps,
  type LabelledSentence,
  type StepClassifier,
  type StepType,
} from '@retrace/reasoning';

import type { TraceRecord } from './trace-record.js';

/** A trace with its labels, as it is printed. */
export interface LabelledTrace {
  readonly id: string;
  readonly classifier: string;
  /** One a sentence. */
  readonly labels: readonly StepType[];
  readonly sentences: readonly LabelledSentence[];
  /** Neighbouring sentences of one type. */
  readonly steps: readonly { readonly type: StepType; readonly sentences: readonly LabelledSentence[] }[];
}

/** Labels the sentences of a record: those that it has, or those of its trace. */
export async function labelTrace(record: TraceRecord, classifier: StepClassifier): Promise<LabelledTrace> {
  const sentences = await classifier.classify(sentencesOf(record));
  return {
    id: record.id,
    classifier: classifier.name,
    labels: sentences.map(({ label }) => label),
    sentences,
    steps: toSteps(sentences).map((step) => ({ type: step.type, sentences: step.sentences })),
  };
}

function sentencesOf(record: TraceRecord): readonly string[] {
  switch (record.kind) {
    case 'sentences':
      return record.sentences;
    case 'trace':
      return segmentSentences(thinkingIn(record.trace)).map(({ text }) => text);
  }
}

/** A trace is given as it is, or still within its think tags. */
function thinkingIn(text: string): string {
  const { thinking, trace } = splitOutput(text);
  return thinking === 'absent' ? text : trace;
}
