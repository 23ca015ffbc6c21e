import { StatisticsError } from '../statistics-error.js';

/** Throws when `p` is no number in [0, 1]. */
export function requirePValue(p: number): void {
  if (p >= 0 && p <= 1) return;
  throw new StatisticsError(`A P value must lie in 0 to 1; it is ${p}.`);
}
