import { describe, expect, it } from 'vitest';

import { inSeededOrder, seededKey } from './seeded-key.js';

describe('seededKey', () => {
  it('is the same wherever it is computed', () => {
    expect(seededKey('order', 1995, 'star-1:68')).toBe(seededKey('order', 1995, 'star-1:68'));
    expect(seededKey('order', 1995, 'star-1:68')).toMatch(/^[0-9a-f]{64}$/);
  });
});

describe('inSeededOrder', () => {
  it('is decided by the seed, not by the order of arrival', () => {
    const ids = Array.from({ length: 20 }, (_, place) => `id-${place}`);
    const ordered = inSeededOrder(ids, 'order', 1, (id) => id);
    expect(inSeededOrder(ids.toReversed(), 'order', 1, (id) => id)).toEqual(ordered);
    expect(inSeededOrder(ids, 'order', 2, (id) => id)).not.toEqual(ordered);
    expect([...ordered].sort()).toEqual([...ids].sort());
  });
});
