import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { derangement } from './derangement.js';

describe('derangement', () => {
  it('leaves no value in its place and loses none', () => {
    const values = fc.uniqueArray(fc.integer(), { minLength: 2, maxLength: 5 });
    fc.assert(
      fc.property(values, fc.nat(), (given, seed) => {
        const moved = derangement(given, seed) ?? [];
        expect(new Set(moved)).toEqual(new Set(given));
        expect(moved.filter((value, place) => value === given[place])).toEqual([]);
      }),
    );
  });

  it('is decided by the seed', () => {
    expect(derangement(['a', 'b', 'c'], 3)).toEqual(derangement(['a', 'b', 'c'], 3));
    const orders = new Set(Array.from({ length: 50 }, (_, seed) => derangement(['a', 'b', 'c'], seed)?.join('')));
    expect(orders).toEqual(new Set(['bca', 'cab']));
  });

  it('has no other place for a single value', () => {
    expect(derangement(['a'], 1)).toBeUndefined();
  });
});
