import { stepTypes, type StepType } from '../step-type.js';

/** Where a transition can come from: the trace's start, or a step. */
export const transitionSources = ['start', ...stepTypes] as const;
export type TransitionSource = (typeof transitionSources)[number];

/** Where a transition can go: a step, or the trace's end. */
export const transitionTargets = [...stepTypes, 'end'] as const;
export type TransitionTarget = (typeof transitionTargets)[number];

/** How often each step follows each other one, start and end of the trace included. */
export interface TransitionMatrix {
  /** The number of transitions from a source to a target. */
  count(source: TransitionSource, target: TransitionTarget): number;
  /** The share of all transitions from a source that go to a target; undefined when none leaves the source. */
  probability(source: TransitionSource, target: TransitionTarget): number | undefined;
  /** All counts, source by source in the order of `transitionSources`, each over `transitionTargets`. */
  readonly counts: readonly number[];
  /** All transitions; an empty trace has one, from start to end. */
  readonly total: number;
}

/** The number of cells of a transition matrix. */
export const transitionCells = transitionSources.length * transitionTargets.length;

/**
 * First-order transitions between the steps of traces, p(target | source) = n(source, target) / n(source).
 * Neighbouring steps differ, so no step follows itself.
 * Source: maximum likelihood estimate of a Markov chain, T. W. Anderson and L. A. Goodman, Ann. Math. Statist. 28 (1957).
 */
export function transitionMatrix(sequences: readonly (readonly StepType[])[]): TransitionMatrix {
  const counts = Array.from({ length: transitionCells }, () => 0);
  let total = 0;
  for (const sequence of sequences) {
    for (const cell of transitionsOf(sequence)) {
      counts[cell] = (counts[cell] ?? 0) + 1;
      total += 1;
    }
  }
  const count = (source: TransitionSource, target: TransitionTarget): number => counts[cellOf(source, target)] ?? 0;
  const probability = (source: TransitionSource, target: TransitionTarget): number | undefined => {
    const leaving = transitionTargets.reduce((sum, any) => sum + count(source, any), 0);
    return leaving === 0 ? undefined : count(source, target) / leaving;
  };
  return { count, probability, counts, total };
}

/** The cells that the transitions of one trace fall into, in its order, as places in `counts`. */
export function transitionsOf(sequence: readonly StepType[]): readonly number[] {
  const sources: readonly TransitionSource[] = ['start', ...sequence];
  const targets: readonly TransitionTarget[] = [...sequence, 'end'];
  return sources.map((source, index) => cellOf(source, targets[index] ?? 'end'));
}

function cellOf(source: TransitionSource, target: TransitionTarget): number {
  return transitionSources.indexOf(source) * transitionTargets.length + transitionTargets.indexOf(target);
}
