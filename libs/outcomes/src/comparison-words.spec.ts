import { describe, expect, it } from 'vitest';

import { signedPoints } from './comparison-words.js';

describe('signedPoints', () => {
  it.each([
    [0.38, '+38'],
    [-0.04, '−4'],
    [0.125, '+13'],
    [-0.125, '−13'],
    [0.004, '0'],
    [-0.004, '0'],
  ])('writes %d as %s', (difference, points) => {
    expect(signedPoints(difference)).toBe(points);
  });
});
