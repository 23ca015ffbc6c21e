/** A mean and its standard error. */
export interface MeanAndError {
  readonly mean: number;
  /** The sample's standard deviation (n − 1) over the root of n; null for fewer than two values, which have none. */
  readonly standardError: number | null;
}

/** The mean of values and its standard error by the central limit theorem, as Inspect and lm-evaluation-harness tell it. */
export function meanAndError(values: readonly number[]): MeanAndError {
  const count = values.length;
  if (count === 0) return { mean: 0, standardError: null };
  const mean = values.reduce((sum, value) => sum + value, 0) / count;
  if (count < 2) return { mean, standardError: null };
  const squares = values.reduce((sum, value) => sum + (value - mean) ** 2, 0);
  return { mean, standardError: Math.sqrt(squares / (count - 1) / count) };
}
