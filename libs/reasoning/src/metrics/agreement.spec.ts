import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { anyLabels } from '../../testing/arbitraries.js';
import { agreement, agreementOf, confusion } from './agreement.js';

describe('agreement', () => {
  it('counts precision, recall and F1 of each type', () => {
    const measured = agreement(['PU', 'PU', 'HA', 'HA'], ['PU', 'HA', 'HA', 'HA']);
    expect(measured?.classes).toEqual([
      { type: 'PU', support: 2, precision: 1, recall: 0.5, f1: 2 / 3 },
      { type: 'HA', support: 2, precision: 2 / 3, recall: 1, f1: 0.8 },
    ]);
    expect(measured?.macroF1).toBeCloseTo((2 / 3 + 0.8) / 2, 15);
    expect(measured?.accuracy).toBe(0.75);
    expect(measured?.kappa).toBeCloseTo(0.5, 15);
  });

  it('is perfect with itself', () => {
    fc.assert(
      fc.property(anyLabels, (labels) => {
        fc.pre(new Set(labels).size > 1);
        const measured = agreement(labels, labels);
        expect(measured?.macroF1).toBe(1);
        expect(measured?.kappa).toBe(1);
      }),
    );
  });

  it('has no kappa when one type is all there is', () => {
    expect(agreement(['SR', 'SR'], ['SR', 'SR'])?.kappa).toBeUndefined();
  });

  it('is that of all traces when their counts are added up', () => {
    const counts = [confusion(['PU', 'HA'], ['PU', 'CR']), confusion(['CR', 'CR'], ['CR', 'HA'])];
    const added = counts[0]?.map((count, cell) => count + (counts[1]?.[cell] ?? 0)) ?? [];
    expect(agreementOf(added)).toEqual(agreement(['PU', 'HA', 'CR', 'CR'], ['PU', 'CR', 'CR', 'HA']));
  });

  it('is undefined without sentences', () => {
    expect(agreement([], [])).toBeUndefined();
  });

  it('refuses lists of different lengths', () => {
    expect(() => agreement(['PU'], [])).toThrow(RangeError);
  });
});
