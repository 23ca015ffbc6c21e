import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import reference from '../../reference/reference-values.json' with { type: 'json' };
import { anyPairedCounts, anyProportion } from '../../testing/arbitraries.js';
import { newcombeInterval, pairedNewcombeInterval } from './newcombe-interval.js';
import { pairedRiskDifference, riskDifference } from '../effects/risk-difference.js';

const roundingError = 1e-12;

describe('newcombeInterval', () => {
  it.each(reference.newcombe)('is statsmodels’ for $first and $second', ({ first, second, lower, upper }) => {
    const interval = newcombeInterval(first, second);
    expect(interval.lower).toBeCloseTo(lower, 12);
    expect(interval.upper).toBeCloseTo(upper, 12);
  });

  it('contains the difference', () => {
    fc.assert(
      fc.property(anyProportion, anyProportion, (first, second) => {
        const { estimate, interval } = riskDifference(first, second);
        expect(interval.lower).toBeLessThanOrEqual(estimate + roundingError);
        expect(interval.upper).toBeGreaterThanOrEqual(estimate - roundingError);
      }),
    );
  });

  it('changes its sign when the samples are swapped', () => {
    fc.assert(
      fc.property(anyProportion, anyProportion, (first, second) => {
        expect(newcombeInterval(second, first).lower).toBeCloseTo(-newcombeInterval(first, second).upper, 12);
      }),
    );
  });
});

describe('pairedNewcombeInterval', () => {
  it.each(reference.newcombePaired)(
    'is the reference’s for $both, $onlyFirst, $onlySecond, $neither',
    ({ lower, upper, ...counts }) => {
      const interval = pairedNewcombeInterval(counts);
      expect(interval.lower).toBeCloseTo(lower, 12);
      expect(interval.upper).toBeCloseTo(upper, 12);
    },
  );

  it('contains the difference and stays within −1 and 1', () => {
    fc.assert(
      fc.property(anyPairedCounts, (counts) => {
        const { estimate, interval } = pairedRiskDifference(counts);
        expect(interval.lower).toBeLessThanOrEqual(estimate + roundingError);
        expect(interval.upper).toBeGreaterThanOrEqual(estimate - roundingError);
        expect(interval.lower).toBeGreaterThanOrEqual(-1);
        expect(interval.upper).toBeLessThanOrEqual(1);
      }),
    );
  });
});
