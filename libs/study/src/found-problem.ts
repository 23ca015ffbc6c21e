import type { PathStep } from './validation-problems.js';

/** A problem before it has its line. */
export interface FoundProblem {
  readonly steps: readonly PathStep[];
  readonly expected: string;
  /** Left out for what is not there. */
  readonly found?: string | number;
}

export const measuredHere = 'must be a benchmark of this study: add it to evaluation.benchmarks, or take it out here';
