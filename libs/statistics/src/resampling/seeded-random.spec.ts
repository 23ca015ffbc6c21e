import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import reference from '../../reference/reference-values.json' with { type: 'json' };
import { seededRandom } from './seeded-random.js';

describe('seededRandom', () => {
  it.each(reference.random)('gives the reference’s stream for seed $seed', ({ seed, bits }) => {
    const random = seededRandom(seed);
    expect(bits.map(() => random.next() * 2 ** 32)).toEqual(bits);
  });

  it('stays within its limits', () => {
    fc.assert(
      fc.property(fc.integer(), fc.integer({ min: 1, max: 1_000_000 }), (seed, limit) => {
        const random = seededRandom(seed);
        const number = random.below(limit);
        expect(Number.isInteger(number) && number >= 0 && number < limit).toBe(true);
        expect(random.next()).toBeLessThan(1);
      }),
    );
  });

  it('gives each number about as often', () => {
    const random = seededRandom(1995);
    const counts = [0, 0, 0, 0, 0, 0];
    for (let throws = 0; throws < 60_000; throws += 1) {
      const face = random.below(6);
      counts[face] = (counts[face] ?? 0) + 1;
    }
    counts.forEach((count) => expect(Math.abs(count - 10_000)).toBeLessThan(400));
  });
});
