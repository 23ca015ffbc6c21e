/** A two-sided confidence interval. */
export interface Interval {
  readonly lower: number;
  readonly upper: number;
}

/** A point estimate with its confidence interval. */
export interface Estimate {
  readonly estimate: number;
  readonly interval: Interval;
}
