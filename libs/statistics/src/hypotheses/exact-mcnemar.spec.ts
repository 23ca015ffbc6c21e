import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import reference from '../../reference/reference-values.json' with { type: 'json' };
import { exactMcnemar } from './exact-mcnemar.js';
import { StatisticsError } from '../statistics-error.js';

/** Of sums of up to a thousand probabilities, each from logarithms. */
const roundingError = 1e-10;

const anyDiscordant = fc.record({
  onlyFirst: fc.integer({ min: 0, max: 500 }),
  onlySecond: fc.integer({ min: 0, max: 500 }),
});

describe('exactMcnemar', () => {
  it.each(reference.mcnemar)('is scipy’s and statsmodels’ for $onlyFirst against $onlySecond', (values) => {
    expect(exactMcnemar(values)).toBeCloseTo(values.twoSided, 10);
    expect(exactMcnemar(values, 'greater')).toBeCloseTo(values.greater, 10);
    expect(exactMcnemar(values, 'less')).toBeCloseTo(values.less, 10);
  });

  it('is the same two-sided value when the arms are swapped', () => {
    fc.assert(
      fc.property(anyDiscordant, ({ onlyFirst, onlySecond }) => {
        expect(exactMcnemar({ onlyFirst: onlySecond, onlySecond: onlyFirst })).toBe(
          exactMcnemar({ onlyFirst, onlySecond }),
        );
      }),
    );
  });

  it('lies above 0 and at most at 1', () => {
    fc.assert(
      fc.property(anyDiscordant, (counts) => {
        expect(exactMcnemar(counts)).toBeGreaterThan(0);
        expect(exactMcnemar(counts)).toBeLessThanOrEqual(1);
      }),
    );
  });

  it('falls as the same side wins more pairs', () => {
    fc.assert(
      fc.property(anyDiscordant, (counts) => {
        const more = { ...counts, onlyFirst: counts.onlyFirst + 1 };
        expect(exactMcnemar(more, 'greater')).toBeLessThanOrEqual(exactMcnemar(counts, 'greater') + roundingError);
      }),
    );
  });

  it('refuses counts that are no whole numbers', () => {
    expect(() => exactMcnemar({ onlyFirst: -1, onlySecond: 2 })).toThrow(StatisticsError);
    expect(() => exactMcnemar({ onlyFirst: 1.5, onlySecond: 2 })).toThrow(StatisticsError);
  });
});
