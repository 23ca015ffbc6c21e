import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import reference from '../../reference/reference-values.json' with { type: 'json' };
import { cohensD, pairedCohensD, type CohensD } from './cohens-d.js';
import { StatisticsError } from '../statistics-error.js';

interface ReferenceD {
  readonly d: number;
  readonly hedgesG: number;
  readonly lower: number;
  readonly upper: number;
}

function expectD(actual: CohensD, { d, hedgesG, lower, upper }: ReferenceD): void {
  expect(actual.estimate).toBeCloseTo(d, 10);
  expect(actual.hedgesG).toBeCloseTo(hedgesG, 10);
  expect(actual.interval.lower).toBeCloseTo(lower, 9);
  expect(actual.interval.upper).toBeCloseTo(upper, 9);
}

const anySample = fc
  .array(fc.integer({ min: -50, max: 50 }), { minLength: 2, maxLength: 20 })
  .filter((values) => new Set(values).size > 1);

describe('cohensD', () => {
  it.each(reference.cohensD)('is statsmodels’ for $first and $second', ({ first, second, ...expected }) => {
    expectD(cohensD(first, second), expected);
  });

  it('changes its sign when the samples are swapped, and nothing when both are moved and stretched', () => {
    fc.assert(
      fc.property(anySample, anySample, (first, second) => {
        const { estimate } = cohensD(first, second);
        expect(cohensD(second, first).estimate).toBeCloseTo(-estimate, 10);
        const stretched = [first, second].map((values) => values.map((value) => 3 * value + 7));
        expect(cohensD(stretched[0] ?? [], stretched[1] ?? []).estimate).toBeCloseTo(estimate, 10);
      }),
    );
  });

  it('lies inside its interval, and Hedges’ g nearer to 0', () => {
    fc.assert(
      fc.property(anySample, anySample, (first, second) => {
        const { estimate, interval, hedgesG } = cohensD(first, second);
        expect(interval.lower).toBeLessThan(estimate);
        expect(interval.upper).toBeGreaterThan(estimate);
        expect(Math.abs(hedgesG)).toBeLessThanOrEqual(Math.abs(estimate));
      }),
    );
  });

  it.each([
    ['a sample of one', [1], [1, 2]],
    ['an empty sample', [1, 2], []],
    ['samples without spread', [0.1, 0.1, 0.1], [0.3, 0.3, 0.3]],
    ['what is no number', [1, NaN], [1, 2]],
    ['a spread beyond all numbers', [1e200, -1e200], [1, 2]],
  ])('refuses %s', (_, first, second) => {
    expect(() => cohensD(first, second)).toThrow(StatisticsError);
  });
});

describe('pairedCohensD', () => {
  it.each(reference.pairedCohensD)('is scipy’s t over √n for $differences', ({ differences, ...expected }) => {
    expectD(pairedCohensD(differences), expected);
  });

  it.each([
    ['one pair', [1]],
    ['differences that are all equal', [0.1, 0.1, 0.1]],
    ['what is infinite', [1, Infinity]],
  ])('refuses %s', (_, differences) => {
    expect(() => pairedCohensD(differences)).toThrow(StatisticsError);
  });
});
