/** A figure that sums over prompts decide. */
export interface Estimand {
  /** Of the table's sums, by column; not a number where it is not defined. */
  of(sums: Float64Array): number;
  /** The column that counts the traces it rests on. */
  readonly counted: number;
}

/** The mean of what a column sums, over what another one counts. */
export function meanEstimand(total: number, counted: number): Estimand {
  return { of: (sums) => (sums[total] ?? NaN) / (sums[counted] ?? NaN), counted };
}

/** One figure less another. It rests on the traces of the first. */
export function differenceEstimand(first: Estimand, second: Estimand): Estimand {
  return { of: (sums) => first.of(sums) - second.of(sums), counted: first.counted };
}
