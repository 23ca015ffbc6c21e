import { byStepType, type StepType } from '../step-type.js';

/**
 * Where in a trace the sentences of each step type stand on average: for the sentence at place i (from 0) of n,
 * (i + ½) / n, so that a single sentence stands in the middle; in (0, 1). Undefined for a type that does not occur.
 * Source: relative location of sentences, as in S. Teufel and M. Moens, "Summarizing scientific articles: experiments with
 * relevance and rhetorical status", Computational Linguistics 28 (2002).
 *
 * @param labels the type of each sentence, in the trace's order
 */
export function stepPosition(labels: readonly StepType[]): Readonly<Record<StepType, number | undefined>> {
  const sums = new Map<StepType, { sum: number; count: number }>();
  labels.forEach((label, place) => {
    const { sum, count } = sums.get(label) ?? { sum: 0, count: 0 };
    sums.set(label, { sum: sum + (place + 0.5) / labels.length, count: count + 1 });
  });
  return byStepType((type) => {
    const found = sums.get(type);
    return found === undefined ? undefined : found.sum / found.count;
  });
}
