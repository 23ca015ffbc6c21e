import { describe, expect, it } from 'vitest';

import { mean, meanDifference, meanDifferenceSums, meanSums } from './mean-sums.js';

describe('mean', () => {
  it('is that of all values, each counted once whatever its cluster’s size', () => {
    const [a, b] = [meanSums([1, 1, 1]), meanSums([5])];
    expect(mean(Float64Array.from(a, (sum, index) => sum + (b[index] ?? NaN)))).toBe(2);
  });

  it('is no number without a value', () => {
    expect(mean(Float64Array.from(meanSums([])))).toBeNaN();
  });
});

describe('meanDifference', () => {
  it('is the mean of the first arm less that of the second', () => {
    expect(meanDifference(Float64Array.from(meanDifferenceSums([1, 0], [1, 1, 1, 0])))).toBe(-0.25);
  });
});
