import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { backoffMs } from './backoff.js';

describe('backoffMs', () => {
  it('doubles its reach with each try up to a limit', () => {
    expect([1, 2, 3, 20].map((tries) => backoffMs(tries, 1))).toEqual([100, 200, 400, 10_000]);
  });

  it('never waits a negative time nor more than the limit', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 1000 }), fc.double({ min: 0, max: 1, noNaN: true }), (tries, random) => {
        const wait = backoffMs(tries, random);
        return wait >= 0 && wait <= 10_000;
      }),
    );
  });
});
