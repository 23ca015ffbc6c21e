import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { anyPairedCounts } from '../../testing/arbitraries.js';
import { pairedCounts } from '../outcomes/paired-counts.js';
import { pairedRiskDifference, riskDifference } from './risk-difference.js';
import { StatisticsError } from '../statistics-error.js';

describe('riskDifference', () => {
  it('is the first rate less the second', () => {
    const { estimate } = riskDifference({ successes: 9, trials: 10 }, { successes: 4, trials: 20 });
    expect(estimate).toBeCloseTo(0.7, 15);
  });

  it('refuses a sample without a trial', () => {
    expect(() => riskDifference({ successes: 0, trials: 0 }, { successes: 1, trials: 2 })).toThrow(StatisticsError);
  });
});

describe('pairedRiskDifference', () => {
  it('is that of the two margins', () => {
    fc.assert(
      fc.property(anyPairedCounts, (counts) => {
        const trials = counts.both + counts.onlyFirst + counts.onlySecond + counts.neither;
        const first = { successes: counts.both + counts.onlyFirst, trials };
        const second = { successes: counts.both + counts.onlySecond, trials };
        expect(pairedRiskDifference(counts).estimate).toBeCloseTo(riskDifference(first, second).estimate, 12);
      }),
    );
  });

  it('refuses an empty table', () => {
    expect(() => pairedRiskDifference(pairedCounts([]))).toThrow(StatisticsError);
  });
});
