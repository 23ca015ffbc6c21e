import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { keptForShare, UnsafeShareImpossible } from './unsafe-share.js';

describe('keptForShare', () => {
  it.each([
    [{ unsafe: 300, safe: 100 }, 0.5, { unsafe: 100, safe: 100 }],
    [{ unsafe: 100, safe: 300 }, 0.5, { unsafe: 100, safe: 100 }],
    [{ unsafe: 100, safe: 300 }, 0.25, { unsafe: 100, safe: 300 }],
    [{ unsafe: 5, safe: 7 }, 0, { unsafe: 0, safe: 7 }],
    [{ unsafe: 5, safe: 7 }, 1, { unsafe: 5, safe: 0 }],
  ])('keeps of %j, for a share of %d, %j', (counts, share, kept) => {
    expect(keptForShare(counts, share)).toEqual(kept);
  });

  it('is as near to the share as a prompt can bring it, and adds nothing', () => {
    const count = fc.integer({ min: 1, max: 5000 });
    fc.assert(
      fc.property(count, count, fc.double({ min: 0.05, max: 0.95, noNaN: true }), (unsafe, safe, share) => {
        const kept = keptForShare({ unsafe, safe }, share);
        expect(kept.unsafe).toBeLessThanOrEqual(unsafe);
        expect(kept.safe).toBeLessThanOrEqual(safe);
        const whole = kept.unsafe + kept.safe;
        expect(Math.abs(kept.unsafe - share * whole)).toBeLessThanOrEqual(0.5 + 1e-9);
      }),
    );
  });

  it('says what is wanting when a side has none', () => {
    expect(() => keptForShare({ unsafe: 9, safe: 0 }, 0.5)).toThrow(UnsafeShareImpossible);
    expect(() => keptForShare({ unsafe: 9, safe: 0 }, 0.5)).toThrow(
      /^No part of 9 unsafe and 0 safe prompts is 50 % unsafe/,
    );
  });
});
