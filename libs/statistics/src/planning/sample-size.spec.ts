import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import reference from '../../reference/reference-values.json' with { type: 'json' };
import { pairedSampleSize, unpairedSampleSize } from './sample-size.js';
import { StatisticsError } from '../statistics-error.js';

const anyRate = fc.double({ min: 0.01, max: 0.99, noNaN: true });

describe('pairedSampleSize', () => {
  it.each(reference.sampleSize.paired)('is Connor’s for $onlyFirst and $onlySecond', ({ pairs, ...shares }) => {
    expect(pairedSampleSize(shares)).toBe(pairs);
  });

  it('refuses shares that are equal, negative or beyond 1', () => {
    expect(() => pairedSampleSize({ onlyFirst: 0.1, onlySecond: 0.1 })).toThrow(StatisticsError);
    expect(() => pairedSampleSize({ onlyFirst: -0.1, onlySecond: 0.1 })).toThrow(StatisticsError);
    expect(() => pairedSampleSize({ onlyFirst: 0.7, onlySecond: 0.5 })).toThrow(StatisticsError);
  });
});

describe('unpairedSampleSize', () => {
  it.each(reference.sampleSize.unpaired)('is statsmodels’ for $first and $second', ({ first, second, each }) => {
    expect(unpairedSampleSize(first, second)).toBe(each);
  });

  it('grows with the power asked for', () => {
    fc.assert(
      fc.property(anyRate, anyRate, (first, second) => {
        fc.pre(Math.abs(first - second) > 0.01);
        expect(unpairedSampleSize(first, second, { power: 0.95 })).toBeGreaterThanOrEqual(
          unpairedSampleSize(first, second, { power: 0.8 }),
        );
      }),
    );
  });

  it('refuses equal rates', () => {
    expect(() => unpairedSampleSize(0.5, 0.5)).toThrow(StatisticsError);
  });
});
