import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import reference from '../../reference/reference-values.json' with { type: 'json' };
import { anyProportion } from '../../testing/arbitraries.js';
import { rate } from '../outcomes/proportion.js';
import { StatisticsError } from '../statistics-error.js';
import { wilsonInterval } from './wilson-interval.js';

describe('wilsonInterval', () => {
  it.each(reference.wilson)('is statsmodels’ for $successes of $trials', ({ confidence, lower, upper, ...sample }) => {
    const interval = wilsonInterval(sample, confidence);
    expect(interval.lower).toBeCloseTo(lower, 12);
    expect(interval.upper).toBeCloseTo(upper, 12);
  });

  it('contains the estimate and stays within 0 and 1', () => {
    fc.assert(
      fc.property(anyProportion, (sample) => {
        const { lower, upper } = wilsonInterval(sample);
        expect(lower).toBeGreaterThanOrEqual(0);
        expect(lower).toBeLessThanOrEqual(rate(sample));
        expect(upper).toBeGreaterThanOrEqual(rate(sample));
        expect(upper).toBeLessThanOrEqual(1);
      }),
    );
  });

  it('narrows as the sample grows at the same rate', () => {
    fc.assert(
      fc.property(anyProportion, fc.integer({ min: 2, max: 50 }), (sample, times) => {
        const grown = { successes: sample.successes * times, trials: sample.trials * times };
        expect(width(wilsonInterval(grown))).toBeLessThan(width(wilsonInterval(sample)));
      }),
    );
  });

  it('mirrors when successes and failures are swapped', () => {
    fc.assert(
      fc.property(anyProportion, ({ successes, trials }) => {
        const interval = wilsonInterval({ successes, trials });
        const mirrored = wilsonInterval({ successes: trials - successes, trials });
        expect(mirrored.lower).toBeCloseTo(1 - interval.upper, 12);
      }),
    );
  });

  it.each([
    { successes: 0, trials: 0 },
    { successes: 3, trials: 2 },
    { successes: NaN, trials: 2 },
    { successes: 0.5, trials: 2 },
  ])('refuses $successes of $trials', (sample) => {
    expect(() => wilsonInterval(sample)).toThrow(StatisticsError);
  });
});

function width({ lower, upper }: { readonly lower: number; readonly upper: number }): number {
  return upper - lower;
}
