import type { StepType } from '@retrace/reasoning';

/** A trace of which someone labelled a sentence. */
export interface CorrectedTrace {
  readonly id: string;
  readonly benchmark: string;
  readonly sentences: readonly CorrectedSentence[];
}

export interface CorrectedSentence {
  readonly text: string;
  /** The classifier's. */
  readonly given: StepType;
  /** A person's, also where it is the same; undefined where nobody labelled it. */
  readonly label?: StepType;
}

/** A labelled trace as `npm run bench:structure` reads it. */
export interface GoldTrace {
  readonly id: string;
  readonly source: string;
  readonly sentences: readonly string[];
  readonly labels: readonly StepType[];
}

/** Where nobody labelled a sentence, the classifier's label stands: who went through the trace let it stand. */
export function goldTrace(studyId: string, { id, benchmark, sentences }: CorrectedTrace): GoldTrace {
  return {
    id: `${studyId}/${id}`,
    source: benchmark,
    sentences: sentences.map(({ text }) => text),
    labels: sentences.map(({ given, label }) => label ?? given),
  };
}
