import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import reference from '../../reference/reference-values.json' with { type: 'json' };
import { anyProportion } from '../../testing/arbitraries.js';
import { oddsRatio } from './odds-ratio.js';

describe('oddsRatio', () => {
  it.each(reference.oddsRatio)('is statsmodels’ for $first and $second', ({ first, second, ...expected }) => {
    const { estimate, interval } = oddsRatio(first, second);
    expect(estimate).toBeCloseTo(expected.estimate, 9);
    expect(interval.lower).toBeCloseTo(expected.lower, 9);
    expect(interval.upper).toBeCloseTo(expected.upper, 9);
  });

  it('is finite and inside its interval, whatever the cells', () => {
    fc.assert(
      fc.property(anyProportion, anyProportion, (first, second) => {
        const { estimate, interval } = oddsRatio(first, second);
        expect(Number.isFinite(interval.upper)).toBe(true);
        expect(interval.lower).toBeLessThan(estimate);
        expect(interval.upper).toBeGreaterThan(estimate);
      }),
    );
  });

  it('says when it was corrected for an empty cell', () => {
    const half = { successes: 5, trials: 10 };
    expect(oddsRatio(half, { successes: 0, trials: 10 }).corrected).toBe(true);
    expect(oddsRatio(half, half).corrected).toBe(false);
  });
});
