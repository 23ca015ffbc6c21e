import { requireCount, StatisticsError } from '../statistics-error.js';
import type { Proportion } from './proportion.js';

/**
 * The probability that at least one of `k` tries of a problem passes, estimated without bias from `n` tries of which `c`
 * passed: pass@k = 1 − C(n − c, k) / C(n, k), the share of the choices of k tries that have a passing one. 1 where fewer
 * than `k` failed. Of k = 1 it is c / n. Computed as 1 − Π (1 − k / i) over i from n − c + 1 to n, as the binomial
 * coefficients would overflow.
 *
 * Source: Chen et al. 2021, Evaluating Large Language Models Trained on Code, arXiv:2107.03374, section 2.1.
 *
 * @param tries n trials, of which c were successes
 * @throws StatisticsError without a try, when successes exceed trials, or when k is more than there are tries
 */
export function passAtK({ successes, trials }: Proportion, k: number): number {
  requireCount('trials', trials, 1);
  requireCount('successes', successes);
  requireCount('k', k, 1);
  if (successes > trials)
    throw new StatisticsError(`successes must not exceed trials; they are ${successes} of ${trials}.`);
  if (k > trials) throw new StatisticsError(`k must not exceed the tries; it is ${k} of ${trials}.`);
  const failures = trials - successes;
  if (failures < k) return 1;
  let nonePasses = 1;
  for (let one = failures + 1; one <= trials; one += 1) nonePasses *= 1 - k / one;
  return 1 - nonePasses;
}
