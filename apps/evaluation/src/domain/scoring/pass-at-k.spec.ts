import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { passAtK } from './pass-at-k.js';

function choose(n: number, k: number): number {
  return Array.from({ length: k }, (_, i) => (n - i) / (i + 1)).reduce((product, factor) => product * factor, 1);
}

describe('passAtK', () => {
  it('is the share that passes for one try', () => {
    expect(passAtK(10, 3, 1)).toBeCloseTo(0.3, 12);
  });

  it('is one less the chance to draw failures alone', () => {
    const counts = fc.tuple(fc.integer({ min: 1, max: 30 }), fc.nat(30), fc.integer({ min: 1, max: 30 }));
    fc.assert(
      fc.property(
        counts.filter(([n, c, k]) => c <= n && k <= n),
        ([n, c, k]) => {
          const allFail = n - c < k ? 0 : choose(n - c, k) / choose(n, k);
          expect(passAtK(n, c, k)).toBeCloseTo(1 - allFail, 9);
        },
      ),
    );
  });

  it.each([
    [0, 0, 1],
    [3, 4, 1],
    [3, 1, 4],
  ])('is not told of %i solutions with %i passing for %i tries', (n, c, k) => {
    expect(() => passAtK(n, c, k)).toThrow(RangeError);
  });
});
