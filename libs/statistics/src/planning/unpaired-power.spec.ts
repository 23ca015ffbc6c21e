import { describe, expect, it } from 'vitest';

import reference from '../../reference/reference-values.json' with { type: 'json' };
import { unpairedSampleSize } from './sample-size.js';
import { StatisticsError } from '../statistics-error.js';
import { unpairedPower } from './unpaired-power.js';

describe('unpairedPower', () => {
  it.each(reference.unpairedPower)('is statsmodels’ for $first and $second with $each', (values) => {
    expect(unpairedPower(values.first, values.second, values.each)).toBeCloseTo(values.power, 10);
  });

  it('reaches what the sample size was asked for, and not with a prompt less', () => {
    const each = unpairedSampleSize(0.6, 0.4, { power: 0.9 });
    expect(unpairedPower(0.6, 0.4, each)).toBeGreaterThanOrEqual(0.9);
    expect(unpairedPower(0.6, 0.4, each - 1)).toBeLessThan(0.9);
  });

  it.each([
    [0, 0.5, 10],
    [0.5, NaN, 10],
    [0.5, 0.4, 0],
  ])('refuses %d and %d with %d', (first, second, each) => {
    expect(() => unpairedPower(first, second, each)).toThrow(StatisticsError);
  });
});
