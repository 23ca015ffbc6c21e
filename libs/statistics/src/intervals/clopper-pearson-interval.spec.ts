import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import reference from '../../reference/reference-values.json' with { type: 'json' };
import { anyProportion } from '../../testing/arbitraries.js';
import { clopperPearsonInterval } from './clopper-pearson-interval.js';
import { rate } from '../outcomes/proportion.js';
import { StatisticsError } from '../statistics-error.js';

describe('clopperPearsonInterval', () => {
  it.each(reference.clopperPearson)(
    'is statsmodels’ for $successes of $trials',
    ({ confidence, lower, upper, ...sample }) => {
      const interval = clopperPearsonInterval(sample, confidence);
      expect(interval.lower).toBeCloseTo(lower, 10);
      expect(interval.upper).toBeCloseTo(upper, 10);
    },
  );

  it('contains the estimate and stays within 0 and 1', () => {
    fc.assert(
      fc.property(anyProportion, (sample) => {
        const { lower, upper } = clopperPearsonInterval(sample);
        expect(lower).toBeGreaterThanOrEqual(0);
        expect(lower).toBeLessThanOrEqual(rate(sample));
        expect(upper).toBeGreaterThanOrEqual(rate(sample));
        expect(upper).toBeLessThanOrEqual(1);
      }),
    );
  });

  it('mirrors when successes and failures are swapped', () => {
    fc.assert(
      fc.property(anyProportion, ({ successes, trials }) => {
        const { upper } = clopperPearsonInterval({ successes, trials });
        expect(clopperPearsonInterval({ successes: trials - successes, trials }).lower).toBeCloseTo(1 - upper, 9);
      }),
    );
  });

  it.each([
    { successes: 0, trials: 0 },
    { successes: 3, trials: 2 },
    { successes: NaN, trials: 2 },
  ])('refuses $successes of $trials', (sample) => {
    expect(() => clopperPearsonInterval(sample)).toThrow(StatisticsError);
  });

  it('refuses a confidence outside 0 to 1', () => {
    expect(() => clopperPearsonInterval({ successes: 1, trials: 2 }, 95)).toThrow(StatisticsError);
  });
});
