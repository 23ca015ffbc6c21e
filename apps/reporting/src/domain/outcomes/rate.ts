import { wilsonInterval, type Interval } from '@retrace/statistics';

/** A proportion with Wilson's 95 % interval; both are null without a trial, because then nothing is known. */
export interface Rate {
  readonly successes: number;
  readonly trials: number;
  readonly estimate: number | null;
  readonly interval: Interval | null;
}

export function rateOf(successes: number, trials: number): Rate {
  if (trials === 0) return { successes, trials, estimate: null, interval: null };
  return { successes, trials, estimate: successes / trials, interval: wilsonInterval({ successes, trials }) };
}

/** The arithmetic mean; null of nothing. */
export function meanOf(values: readonly number[]): number | null {
  return values.length === 0 ? null : values.reduce((sum, value) => sum + value, 0) / values.length;
}
