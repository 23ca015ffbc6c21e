import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import reference from '../reference/reference-values.json' with { type: 'json' };
import { normalCdf, normalQuantile, twoSidedZ } from './normal.js';
import { StatisticsError } from './statistics-error.js';

describe('normalCdf', () => {
  it.each(reference.normal.cdf)('is scipy’s value at $z', ({ z, p }) => {
    expect(normalCdf(z)).toBeCloseTo(p, 13);
  });

  it('is symmetric about 0', () => {
    fc.assert(
      fc.property(fc.double({ min: -40, max: 40, noNaN: true }), (z) => {
        expect(normalCdf(z) + normalCdf(-z)).toBeCloseTo(1, 14);
      }),
    );
  });
});

describe('normalQuantile', () => {
  it.each(reference.normal.quantile)('is scipy’s value at $p', ({ p, z }) => {
    expect(normalQuantile(p)).toBeCloseTo(z, 9);
  });

  it('undoes the distribution function', () => {
    fc.assert(
      fc.property(fc.double({ min: 1e-6, max: 1 - 1e-6, noNaN: true }), (p) => {
        expect(normalCdf(normalQuantile(p))).toBeCloseTo(p, 12);
      }),
    );
  });

  it.each([0, 1, -0.1, NaN])('refuses %d', (p) => {
    expect(() => normalQuantile(p)).toThrow(StatisticsError);
  });
});

describe('twoSidedZ', () => {
  it('is 1.96 for 95 %', () => {
    expect(twoSidedZ(0.95)).toBeCloseTo(1.959963984540054, 12);
  });
});
