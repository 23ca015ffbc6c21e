import { describe, expect, it } from 'vitest';

import { tokenF1 } from './token-f1.js';

describe('tokenF1', () => {
  // worked out by hand
  it.each([
    ['the Eiffel Tower', ['Eiffel tower'], 1],
    ['Eiffel Tower, in Paris', ['Eiffel Tower'], 2 / 3],
    ['Rome', ['Paris', 'Rome, Italy'], 2 / 3],
    ['a a b', ['b b a'], 2 / 3],
    ['London', ['Paris'], 0],
    ['', ['Paris'], 0],
    ['the', ['a'], 0],
  ])('shares of the words of %j with the best of %j', (answer, accepted, expected) => {
    expect(tokenF1(answer, accepted)).toBeCloseTo(expected, 12);
  });
});
