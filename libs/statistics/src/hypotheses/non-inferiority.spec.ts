import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { anyPairedCounts } from '../../testing/arbitraries.js';
import { nonInferiority, sideOfMargin } from './non-inferiority.js';
import { pairedCounts } from '../outcomes/paired-counts.js';
import { StatisticsError } from '../statistics-error.js';

const margin = 0.05;

describe('nonInferiority', () => {
  it('is shown when the arms agree on many prompts', () => {
    const counts = { both: 800, onlyFirst: 20, onlySecond: 20, neither: 160 };
    expect(nonInferiority(counts, { margin }).kind).toBe('non-inferior');
  });

  it('is refuted when the whole interval lies below the margin', () => {
    const counts = { both: 500, onlyFirst: 10, onlySecond: 200, neither: 290 };
    expect(nonInferiority(counts, { margin }).kind).toBe('inferior');
  });

  it('stays open when few prompts do not tell, though nothing differed', () => {
    const counts = { both: 8, onlyFirst: 0, onlySecond: 0, neither: 2 };
    expect(nonInferiority(counts, { margin }).kind).toBe('open');
  });

  it('says what the interval says', () => {
    fc.assert(
      fc.property(anyPairedCounts, fc.double({ min: 0.01, max: 0.5, noNaN: true }), (counts, anyMargin) => {
        const { kind, difference } = nonInferiority(counts, { margin: anyMargin });
        const { lower, upper } = difference.interval;
        expect(kind === 'non-inferior').toBe(lower > -anyMargin);
        expect(kind === 'inferior').toBe(upper < -anyMargin);
      }),
    );
  });

  it('is never taken back by a wider margin', () => {
    fc.assert(
      fc.property(anyPairedCounts, (counts) => {
        if (nonInferiority(counts, { margin }).kind !== 'non-inferior') return;
        expect(nonInferiority(counts, { margin: 2 * margin }).kind).toBe('non-inferior');
      }),
    );
  });

  it('refuses a table without a pair, and a margin of nothing', () => {
    expect(() => nonInferiority(pairedCounts([]), { margin })).toThrow(StatisticsError);
    expect(() => nonInferiority({ both: 1, onlyFirst: 0, onlySecond: 0, neither: 0 }, { margin: 0 })).toThrow(
      StatisticsError,
    );
  });
});

describe('sideOfMargin', () => {
  it.each([
    [-0.01, 0.02, 'non-inferior'],
    [-0.05, 0.02, 'open'],
    [-0.09, -0.01, 'open'],
    [-0.09, -0.05, 'open'],
    [-0.09, -0.06, 'inferior'],
  ] as const)('takes %f to %f against a margin of 0.05 for %s', (lower, upper, side) => {
    expect(sideOfMargin({ lower, upper }, margin)).toBe(side);
  });
});
