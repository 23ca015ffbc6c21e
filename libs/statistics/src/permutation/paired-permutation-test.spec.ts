import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import reference from '../../reference/reference-values.json' with { type: 'json' };
import { pairedPermutationTest } from './paired-permutation-test.js';
import { StatisticsError } from '../statistics-error.js';

const counted = { draws: 5_000, seed: 1995 };
const drawn = { draws: 1_000, seed: 1995 };

const anyDifferences = fc.array(fc.integer({ min: -5, max: 5 }), { minLength: 1, maxLength: 20 });

describe('pairedPermutationTest', () => {
  it.each(reference.pairedPermutation)('is scipy’s for $differences', ({ differences, ...expected }) => {
    const { p, estimate, method } = pairedPermutationTest(differences, counted);
    expect(method).toBe('exact');
    expect(estimate).toBeCloseTo(expected.estimate, 12);
    expect(p).toBeCloseTo(expected.twoSided, 12);
    expect(pairedPermutationTest(differences, { ...counted, alternative: 'greater' }).p).toBeCloseTo(
      expected.greater,
      12,
    );
    expect(pairedPermutationTest(differences, { ...counted, alternative: 'less' }).p).toBeCloseTo(expected.less, 12);
  });

  it('comes near the exact value when it draws', () => {
    const differences = [3, -1, 2, 2, -2, 1, 4, -1, 2, 1, 3, -2, 1, 1];
    const exact = pairedPermutationTest(differences, { draws: 2 ** 14, seed: 1 });
    const near = pairedPermutationTest(differences, { draws: 10_000, seed: 1 });
    expect([exact.method, near.method]).toEqual(['exact', 'drawn']);
    expect(Math.abs(near.p - exact.p)).toBeLessThan(0.01);
  });

  it('is never 0, and is the same for the same seed', () => {
    const differences = Array.from({ length: 80 }, () => 1);
    const result = pairedPermutationTest(differences, drawn);
    expect(result.p).toBeCloseTo(2 / 1_001, 12);
    expect(pairedPermutationTest(differences, drawn)).toEqual(result);
  });

  it('gives a probability, the same for differences of 0 more', () => {
    fc.assert(
      fc.property(anyDifferences, (differences) => {
        const { p } = pairedPermutationTest(differences, drawn);
        expect(p).toBeGreaterThan(0);
        expect(p).toBeLessThanOrEqual(1);
        expect(pairedPermutationTest([...differences, 0, 0], drawn).p).toBe(p);
      }),
    );
  });

  it('takes sums that differ by rounding for the same', () => {
    expect(pairedPermutationTest([0.1, 0.2, -0.3], counted).p).toBe(1);
  });

  it('finds nothing where nothing differs', () => {
    expect(pairedPermutationTest([0, 0, 0], counted)).toEqual({ p: 1, estimate: 0, method: 'exact' });
  });

  it.each([[[]], [[1, NaN]], [[-Infinity]]])('refuses %j', (differences) => {
    expect(() => pairedPermutationTest(differences, counted)).toThrow(StatisticsError);
  });

  it('refuses to draw nothing', () => {
    expect(() => pairedPermutationTest([1], { draws: 0, seed: 1 })).toThrow(StatisticsError);
  });
});
