import { describe, expect, it } from 'vitest';

import { cautiousInterval } from './cautious-interval.js';

/** 0 to 100, with as many of them undefined as told. */
function values(undefinedDraws: number): Float64Array {
  return Float64Array.from({ length: 101 }, (_, index) => (index < undefinedDraws ? NaN : index));
}

describe('cautiousInterval', () => {
  it('is the percentile interval when all draws are defined', () => {
    const interval = cautiousInterval(values(0), 0.9);
    expect(interval?.lower).toBeCloseTo(5, 9);
    expect(interval?.upper).toBeCloseTo(95, 9);
  });

  it('counts an undefined draw as below all for the lower bound and as above all for the upper one', () => {
    const interval = cautiousInterval(values(2), 0.9);
    expect(interval?.lower).toBeCloseTo(5, 9);
    expect(interval?.upper).toBeCloseTo(97, 9);
  });

  it('does not exist when a bound could lie anywhere', () => {
    expect(cautiousInterval(values(4), 0.9)).toBeDefined();
    expect(cautiousInterval(values(6), 0.9)).toBeUndefined();
  });
});
