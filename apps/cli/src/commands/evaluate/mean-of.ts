/** A mean, and how far it may be off. */
export interface Mean {
  readonly mean: number;
  /** Of the mean, as lm-evaluation-harness tells it; null of a single value. */
  readonly standardError: number | null;
}

/** The mean of one value or more that do not depend on each other, with its standard error: s / √n, s² by n − 1. */
export function meanOf(values: readonly number[]): Mean {
  const count = values.length;
  const mean = values.reduce((sum, value) => sum + value, 0) / count;
  const squares = values.reduce((sum, value) => sum + (value - mean) ** 2, 0);
  return { mean, standardError: count < 2 ? null : Math.sqrt(squares / (count - 1) / count) };
}
