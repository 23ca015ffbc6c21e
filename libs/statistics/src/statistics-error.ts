/** An argument outside the domain of a statistic, or too little data to compute it from. */
export class StatisticsError extends Error {
  override readonly name = 'StatisticsError';
  /** Trying again with the same numbers gives the same error. */
  readonly retriable = false;
}

/** Throws when `value` is no finite number in the open interval (0, 1). */
export function requireOpenUnit(name: string, value: number): void {
  if (value > 0 && value < 1) return;
  throw new StatisticsError(`${name} must lie between 0 and 1, both excluded; it is ${value}.`);
}

/** Throws when `value` is no whole number of at least `least`. */
export function requireCount(name: string, value: number, least = 0): void {
  if (Number.isSafeInteger(value) && value >= least) return;
  throw new StatisticsError(`${name} must be a whole number of at least ${least}; it is ${value}.`);
}

/** Throws when one of the values is infinite or no number. `what` begins the sentence: "A difference". */
export function requireFinite(what: string, values: readonly number[]): void {
  const odd = values.find((value) => !Number.isFinite(value));
  if (odd !== undefined) throw new StatisticsError(`${what} must be finite; one is ${odd}.`);
}
