import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import reference from '../../reference/reference-values.json' with { type: 'json' };
import { permutationTest } from './permutation-test.js';
import { StatisticsError } from '../statistics-error.js';

const options = { draws: 1_000, seed: 1995 };

const anyGroup = fc.array(fc.integer({ min: -5, max: 5 }), { minLength: 1, maxLength: 12 });

describe('permutationTest', () => {
  it.each(reference.permutation)('is scipy’s for $first and $second', ({ first, second, ...expected }) => {
    const { p, estimate, method } = permutationTest(first, second, options);
    expect(method).toBe('exact');
    expect(estimate).toBeCloseTo(expected.estimate, 12);
    expect(p).toBeCloseTo(expected.twoSided, 12);
    expect(permutationTest(first, second, { ...options, alternative: 'greater' }).p).toBeCloseTo(expected.greater, 12);
    expect(permutationTest(first, second, { ...options, alternative: 'less' }).p).toBeCloseTo(expected.less, 12);
  });

  it('comes near the exact value when it draws', () => {
    const [first, second] = [
      [3, 1, 4, 1, 5, 9, 2, 6],
      [2, 7, 1, 8, 2, 8, 1, 2],
    ];
    const exact = permutationTest(first, second, { draws: 12_870, seed: 1 });
    const near = permutationTest(first, second, { draws: 12_000, seed: 1 });
    expect([exact.method, near.method]).toEqual(['exact', 'drawn']);
    expect(Math.abs(near.p - exact.p)).toBeLessThan(0.02);
  });

  it('is never 0 when it draws', () => {
    const zeros = Array.from({ length: 40 }, () => 0);
    const ones = zeros.map(() => 1);
    const { p } = permutationTest(ones, zeros, options);
    expect(p).toBeCloseTo(2 / 1_001, 12);
  });

  it('gives a probability, and swaps its tails with the groups', () => {
    fc.assert(
      fc.property(anyGroup, anyGroup, (first, second) => {
        const { p } = permutationTest(first, second, options);
        expect(p).toBeGreaterThan(0);
        expect(p).toBeLessThanOrEqual(1);
        const exact = { draws: 3_000_000, seed: 1 };
        fc.pre(first.length + second.length <= 10);
        expect(permutationTest(second, first, { ...exact, alternative: 'less' }).p).toBeCloseTo(
          permutationTest(first, second, { ...exact, alternative: 'greater' }).p,
          12,
        );
      }),
    );
  });

  it('finds nothing where all are equal', () => {
    expect(permutationTest([0.1, 0.1], [0.1, 0.1, 0.1], options).p).toBe(1);
  });

  it.each([
    ['an empty first group', [], [1]],
    ['an empty second group', [1], []],
    ['what is no number', [1], [NaN]],
    ['what is infinite', [Infinity], [1]],
  ])('refuses %s', (_, first, second) => {
    expect(() => permutationTest(first, second, options)).toThrow(StatisticsError);
  });
});
