import { describe, expect, it } from 'vitest';

import reference from '../../reference/reference-values.json' with { type: 'json' };
import { nonInferioritySampleSize } from './non-inferiority-sample-size.js';
import { StatisticsError } from '../statistics-error.js';

describe('nonInferioritySampleSize', () => {
  it.each(reference.nonInferioritySampleSize)(
    'is the reference’s for $onlyFirst, $onlySecond and a margin of $margin',
    ({ margin, pairs, ...shares }) => {
      expect(nonInferioritySampleSize(shares, { margin })).toBe(pairs);
    },
  );

  it('grows as the margin narrows', () => {
    const shares = { onlyFirst: 0.05, onlySecond: 0.05 };
    expect(nonInferioritySampleSize(shares, { margin: 0.02 })).toBeGreaterThan(
      nonInferioritySampleSize(shares, { margin: 0.05 }),
    );
  });

  it('refuses a loss that is the margin or more', () => {
    expect(() => nonInferioritySampleSize({ onlyFirst: 0, onlySecond: 0.25 }, { margin: 0.25 })).toThrow(
      StatisticsError,
    );
  });

  it('refuses shares that leave no variance', () => {
    expect(() => nonInferioritySampleSize({ onlyFirst: 0, onlySecond: 0 }, { margin: 0.1 })).toThrow(StatisticsError);
    expect(() => nonInferioritySampleSize({ onlyFirst: 1, onlySecond: 0 }, { margin: 0.1 })).toThrow(StatisticsError);
  });

  it('refuses what are no shares', () => {
    expect(() => nonInferioritySampleSize({ onlyFirst: NaN, onlySecond: 0 }, { margin: 0.1 })).toThrow(StatisticsError);
  });
});
