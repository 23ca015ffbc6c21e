import { requireCount, StatisticsError } from '../statistics-error.js';

/** Successes out of trials: 12 refusals in 24 prompts. */
export interface Proportion {
  readonly successes: number;
  readonly trials: number;
}

/**
 * The observed rate, successes / trials, in [0, 1].
 *
 * @throws StatisticsError without a trial, or when successes exceed trials.
 */
export function rate({ successes, trials }: Proportion): number {
  requireCount('trials', trials, 1);
  requireCount('successes', successes);
  if (successes > trials) {
    throw new StatisticsError(`successes must not exceed trials; they are ${successes} of ${trials}.`);
  }
  return successes / trials;
}
