import type { Range } from './range.js';

/** What machines and endpoints have to do, in the order of a study. */
export const works = ['teaching', 'training', 'sampling', 'judging'] as const;
export type Work = (typeof works)[number];

/** One kind of work: how much it is, how long it takes and what it costs, as far as that is known. */
export interface WorkEstimate {
  readonly work: Work;
  /** What is counted: calls of a teacher or a judge, examples trained on, samples. */
  readonly count: Range;
  /** All tokens, asked and answered; of training those of all passes. */
  readonly tokens: Range;
  readonly seconds?: Range;
  readonly money?: Range;
  /** What the figures stand on. */
  readonly basis: readonly string[];
  /** What they leave out, with what would tell it. */
  readonly unknown: readonly string[];
}
