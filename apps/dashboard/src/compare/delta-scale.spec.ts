import { describe, expect, it } from 'vitest';

import { axisPlace, axisReach, deltaReading, points } from './delta-scale.js';

const from = (lower: number, upper: number) => ({
  difference: { estimate: (lower + upper) / 2, interval: { lower, upper } },
});

describe('a difference', () => {
  it('is better or worse by what its measure wants, and open while zero is in its interval', () => {
    expect(deltaReading({ ...from(0.1, 0.3), better: 'higher' })).toBe('better');
    expect(deltaReading({ ...from(0.1, 0.3), better: 'lower' })).toBe('worse');
    expect(deltaReading({ ...from(-0.3, -0.1), better: 'lower' })).toBe('better');
    expect(deltaReading({ ...from(-0.1, 0.3), better: 'higher' })).toBe('open');
    expect(deltaReading({ difference: null, better: 'higher' })).toBe('open');
  });

  it('stands on an axis into which every interval fits', () => {
    expect(axisReach([from(-0.05, 0.12), from(0.01, 0.44)])).toBe(0.5);
    expect(axisReach([])).toBe(0.1);
    expect([-0.5, 0, 0.5].map((share) => axisPlace(share, 0.5))).toEqual([0, 50, 100]);
  });

  it('is told in points, small ones with a decimal', () => {
    expect([0.123, -0.5, 0.034, 0, -0.0001].map(points)).toEqual(['+12', '−50', '+3.4', '0', '0']);
  });
});
