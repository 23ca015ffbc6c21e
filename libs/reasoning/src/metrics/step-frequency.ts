import { byStepType, stepTypes, type StepType } from '../step-type.js';

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

/** How many sentences of each step type a trace has; a type that is left out has none. */
export type SentenceCounts = Readonly<Partial<Record<StepType, number>>>;

/**
 * For each step type, the share of traces that contain it, |{t : type ∈ t}| / |t|, and its share of all sentences.
 * Source: document frequency and relative term frequency, as in C. Manning et al., Introduction to Information
 * Retrieval (2008), 6.2, with step types as terms.
 */
export function stepFrequency(traces: readonly SentenceCounts[]): StepFrequency {
  const counted = byStepType((type) => {
    const counts = traces.map((trace) => trace[type] ?? 0);
    return {
      traces: counts.filter((count) => count > 0).length,
      sentences: counts.reduce((sum, count) => sum + count, 0),
    };
  });
  const sentences = stepTypes.reduce((sum, type) => sum + counted[type].sentences, 0);
  return {
    traces: traces.length,
    sentences,
    byType: byStepType((type) => ({
      traces: counted[type].traces,
      shareOfTraces: share(counted[type].traces, traces.length),
      sentences: counted[type].sentences,
      shareOfSentences: share(counted[type].sentences, sentences),
    })),
  };
}

function share(part: number, whole: number): number | undefined {
  return whole === 0 ? undefined : part / whole;
}
