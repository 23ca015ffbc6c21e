import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import reference from '../../reference/reference-values.json' with { type: 'json' };
import { benjaminiHochberg } from './benjamini-hochberg.js';
import { holm } from './holm.js';
import { StatisticsError } from '../statistics-error.js';

const anyPValues = fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { maxLength: 30 });

describe('benjaminiHochberg', () => {
  it.each(reference.benjaminiHochberg)('is statsmodels’ for $pValues', ({ pValues, adjusted }) => {
    benjaminiHochberg(pValues).forEach((p, index) => expect(p).toBeCloseTo(adjusted[index] ?? NaN, 12));
  });

  it('never lowers a P value, and never raises it above Holm’s', () => {
    fc.assert(
      fc.property(anyPValues, (pValues) => {
        const byHolm = holm(pValues);
        benjaminiHochberg(pValues).forEach((adjusted, index) => {
          expect(adjusted).toBeGreaterThanOrEqual(pValues[index] ?? NaN);
          expect(adjusted).toBeLessThanOrEqual((byHolm[index] ?? NaN) * (1 + 1e-12));
        });
      }),
    );
  });

  it('keeps the order of P values', () => {
    fc.assert(
      fc.property(anyPValues, (pValues) => {
        const ascending = benjaminiHochberg(pValues.toSorted((a, b) => a - b));
        expect(ascending).toEqual(ascending.toSorted((a, b) => a - b));
      }),
    );
  });

  it('adjusts nothing when there is nothing', () => {
    expect(benjaminiHochberg([])).toEqual([]);
  });

  it.each([-0.1, 1.1, NaN])('refuses %d', (p) => {
    expect(() => benjaminiHochberg([0.5, p])).toThrow(StatisticsError);
  });
});
