/** What a mean is made of, as one cluster's row: [Σ values, number of values]. Yes/no outcomes are 1 and 0. */
export function meanSums(values: readonly number[]): readonly number[] {
  return [sum(values), values.length];
}

/** The mean of all values behind sums of {@link meanSums}; not a number without a value. */
export function mean(sums: Float64Array): number {
  const [total = NaN, count = NaN] = sums;
  return total / count;
}

/** What a difference of two arms' means is made of, as one row: those of the first arm, then those of the second. */
export function meanDifferenceSums(first: readonly number[], second: readonly number[]): readonly number[] {
  return [...meanSums(first), ...meanSums(second)];
}

/** Mean of the first arm less that of the second, from sums of {@link meanDifferenceSums}. */
export function meanDifference(sums: Float64Array): number {
  const [firstTotal = NaN, firstCount = NaN, secondTotal = NaN, secondCount = NaN] = sums;
  return firstTotal / firstCount - secondTotal / secondCount;
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
