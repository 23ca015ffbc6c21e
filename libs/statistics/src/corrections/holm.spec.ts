import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import reference from '../../reference/reference-values.json' with { type: 'json' };
import { holm } from './holm.js';
import { StatisticsError } from '../statistics-error.js';

const anyPValues = fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { maxLength: 30 });

describe('holm', () => {
  it.each(reference.holm)('is statsmodels’ for $pValues', ({ pValues, adjusted }) => {
    holm(pValues).forEach((p, index) => expect(p).toBeCloseTo(adjusted[index] ?? NaN, 12));
  });

  it('never lowers a P value and never passes 1', () => {
    fc.assert(
      fc.property(anyPValues, (pValues) => {
        holm(pValues).forEach((adjusted, index) => {
          expect(adjusted).toBeGreaterThanOrEqual(pValues[index] ?? NaN);
          expect(adjusted).toBeLessThanOrEqual(1);
        });
      }),
    );
  });

  it('keeps the order of P values', () => {
    fc.assert(
      fc.property(anyPValues, (pValues) => {
        const ascending = holm(pValues.toSorted((a, b) => a - b));
        expect(ascending).toEqual(ascending.toSorted((a, b) => a - b));
      }),
    );
  });

  it('leaves a single P value as it is', () => {
    expect(holm([0.03])).toEqual([0.03]);
  });

  it('adjusts nothing when there is nothing', () => {
    expect(holm([])).toEqual([]);
  });

  it.each([-0.1, 1.1, NaN])('refuses %d', (p) => {
    expect(() => holm([0.5, p])).toThrow(StatisticsError);
  });
});
