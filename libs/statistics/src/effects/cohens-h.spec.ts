import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import reference from '../../reference/reference-values.json' with { type: 'json' };
import { cohensH } from './cohens-h.js';
import { StatisticsError } from '../statistics-error.js';

const anyRate = fc.double({ min: 0, max: 1, noNaN: true });

describe('cohensH', () => {
  it.each(reference.cohensH)('is statsmodels’ between $first and $second', ({ first, second, h }) => {
    expect(cohensH(first, second)).toBeCloseTo(h, 12);
  });

  it('changes its sign when the rates are swapped and stays within π', () => {
    fc.assert(
      fc.property(anyRate, anyRate, (first, second) => {
        expect(cohensH(first, second)).toBeCloseTo(-cohensH(second, first), 14);
        expect(Math.abs(cohensH(first, second))).toBeLessThanOrEqual(Math.PI);
      }),
    );
  });

  it('refuses what is no rate', () => {
    expect(() => cohensH(NaN, 0.5)).toThrow(StatisticsError);
    expect(() => cohensH(0.5, 1.2)).toThrow(StatisticsError);
  });
});
