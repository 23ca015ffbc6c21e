import type { TraceStructure } from '../analyse-trace.js';
import { byStepType, type StepType } from '../step-type.js';

/** How often a step type occurs. Counts come with the shares, for intervals. */
export interface StepTypeFrequency {
  /** Traces with at least one sentence of the type. */
  readonly traces: number;
  /** traces / all traces; undefined when there is no trace. */
  readonly shareOfTraces: number | undefined;
  readonly sentences: number;
  /** sentences / all sentences, over all traces together; undefined when there is no sentence. */
  readonly shareOfSentences: number | undefined;
}

export interface StepFrequency {
  /** All traces, empty ones included. */
  readonly traces: number;
  readonly sentences: number;
  readonly byType: Readonly<Record<StepType, StepTypeFrequency>>;
}

/**
 * For each step type, the share of traces that contain it, |{t : type ∈ t}| / |t|, and its share of all sentences.
 * Source: document frequency and relative term frequency, as in C. Manning et al., Introduction to Information
 * Retrieval (2008), 6.2, with step types as terms.
 */
export function stepFrequency(structures: readonly TraceStructure[]): StepFrequency {
  const labelled = structures.map((structure) => structure.labelled);
  const sentences = labelled.reduce((sum, { length }) => sum + length, 0);
  const traces = structures.length;
  return {
    traces,
    sentences,
    byType: byStepType((type) => {
      const counts = labelled.map((trace) => trace.filter(({ label }) => label === type).length);
      const withType = counts.filter((count) => count > 0).length;
      const ofType = counts.reduce((sum, count) => sum + count, 0);
      return {
        traces: withType,
        shareOfTraces: share(withType, traces),
        sentences: ofType,
        shareOfSentences: share(ofType, sentences),
      };
    }),
  };
}

function share(part: number, whole: number): number | undefined {
  return whole === 0 ? undefined : part / whole;
}
