import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import reference from '../../reference/reference-values.json' with { type: 'json' };
import { wilcoxonSignedRank } from './wilcoxon-signed-rank.js';
import { StatisticsError } from '../statistics-error.js';

const anyDifferences = fc.array(fc.integer({ min: -20, max: 20 }), { maxLength: 70 });

describe('wilcoxonSignedRank', () => {
  it.each(reference.wilcoxon)('is scipy’s for $differences', ({ differences, positiveRankSum, ...expected }) => {
    const result = wilcoxonSignedRank(differences);
    expect(result.method).toBe(expected.method);
    expect(result.positiveRankSum).toBe(positiveRankSum);
    expect(result.p).toBeCloseTo(expected.twoSided, 11);
    expect(wilcoxonSignedRank(differences, 'greater').p).toBeCloseTo(expected.greater, 11);
    expect(wilcoxonSignedRank(differences, 'less').p).toBeCloseTo(expected.less, 11);
  });

  it('gives a probability, the same two-sided one when the arms are swapped', () => {
    fc.assert(
      fc.property(anyDifferences, (differences) => {
        const { p } = wilcoxonSignedRank(differences);
        expect(p).toBeGreaterThan(0);
        expect(p).toBeLessThanOrEqual(1);
        expect(wilcoxonSignedRank(differences.map((value) => -value)).p).toBeCloseTo(p, 12);
      }),
    );
  });

  it('swaps its one-sided values when the arms are swapped', () => {
    fc.assert(
      fc.property(anyDifferences, (differences) => {
        const swapped = differences.map((value) => -value);
        expect(wilcoxonSignedRank(swapped, 'less').p).toBeCloseTo(wilcoxonSignedRank(differences, 'greater').p, 12);
      }),
    );
  });

  it('takes no notice of differences of 0', () => {
    fc.assert(
      fc.property(anyDifferences, (differences) => {
        expect(wilcoxonSignedRank([0, ...differences, 0])).toEqual(wilcoxonSignedRank(differences));
      }),
    );
  });

  it.each([[[]], [[0, 0]]])('finds nothing in %j', (differences) => {
    expect(wilcoxonSignedRank(differences)).toEqual({ p: 1, positiveRankSum: 0, nonZero: 0, method: 'exact' });
  });

  it.each([NaN, Infinity])('refuses a difference of %d', (value) => {
    expect(() => wilcoxonSignedRank([1, value])).toThrow(StatisticsError);
  });
});
