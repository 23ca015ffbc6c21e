import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { StatisticsError } from '../statistics-error.js';
import { passAtK } from './pass-at-k.js';

/** The share of all choices of k tries that have a passing one, each choice looked at. */
function byEnumeration(passed: readonly boolean[], k: number): number {
  const choices = choicesOf(passed, k);
  return choices.filter((choice) => choice.includes(true)).length / choices.length;
}

function choicesOf<Value>(from: readonly Value[], count: number): readonly (readonly Value[])[] {
  if (count === 0) return [[]];
  return from.flatMap((first, place) => choicesOf(from.slice(place + 1), count - 1).map((rest) => [first, ...rest]));
}

describe('passAtK', () => {
  it('is the share of choices of k tries that have a passing one', () => {
    const tries = fc.array(fc.boolean(), { minLength: 1, maxLength: 10 });
    fc.assert(
      fc.property(tries, fc.nat(), (passed, drawn) => {
        const k = 1 + (drawn % passed.length);
        const successes = passed.filter(Boolean).length;
        expect(passAtK({ successes, trials: passed.length }, k)).toBeCloseTo(byEnumeration(passed, k), 12);
      }),
    );
  });

  it.each([
    [{ successes: 3, trials: 10 }, 1, 0.3],
    [{ successes: 0, trials: 200 }, 100, 0],
    [{ successes: 101, trials: 200 }, 100, 1],
    // 1 − C(5, 3) / C(10, 3) = 1 − 10 / 120
    [{ successes: 5, trials: 10 }, 3, 11 / 12],
  ])('is of %o at k = %i %f', (tries, k, expected) => {
    expect(passAtK(tries, k)).toBeCloseTo(expected, 12);
  });

  it('stays a probability where the binomial coefficients are beyond any number', () => {
    // 1 − C(9999, 5000) / C(10000, 5000) = 5000 / 10000
    expect(passAtK({ successes: 1, trials: 10_000 }, 5000)).toBeCloseTo(0.5, 10);
  });

  it.each([
    [{ successes: 0, trials: 0 }, 1],
    [{ successes: 2, trials: 1 }, 1],
    [{ successes: 1, trials: 5 }, 6],
    [{ successes: 1, trials: 5 }, 0],
  ])('is not to be had of %o at k = %i', (tries, k) => {
    expect(() => passAtK(tries, k)).toThrow(StatisticsError);
  });
});
