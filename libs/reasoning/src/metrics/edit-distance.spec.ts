import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { anySequence } from '../../testing/arbitraries.js';
import { editDistance } from './edit-distance.js';

describe('editDistance', () => {
  it('is the edits over the longer length', () => {
    expect(editDistance(['PU', 'SR'], ['PU', 'HA', 'CR'])).toBeCloseTo(2 / 3, 15);
  });

  it('is 0 between empty sequences and 1 against an empty one', () => {
    expect(editDistance([], [])).toBe(0);
    expect(editDistance(['PU'], [])).toBe(1);
  });

  it('is a symmetric distance in 0 to 1 that is 0 for equal sequences alone', () => {
    fc.assert(
      fc.property(anySequence, anySequence, (first, second) => {
        const distance = editDistance(first, second);
        expect(distance).toBe(editDistance(second, first));
        expect(distance).toBeLessThanOrEqual(1);
        expect(distance === 0).toBe(first.join() === second.join());
      }),
    );
  });
});
