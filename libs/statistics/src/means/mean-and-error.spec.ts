import { describe, expect, it } from 'vitest';

import { meanAndError } from './mean-and-error.js';

describe('meanAndError', () => {
  it('divides the variance of n − 1 by n', () => {
    const { mean, standardError } = meanAndError([1, 0, 0, 0]);
    expect([mean, standardError]).toEqual([0.25, 0.25]);
  });

  it('knows no error of one value', () => {
    expect(meanAndError([1])).toEqual({ mean: 1, standardError: null });
    expect(meanAndError([])).toEqual({ mean: 0, standardError: null });
  });
});
