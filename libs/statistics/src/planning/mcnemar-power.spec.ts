import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import reference from '../../reference/reference-values.json' with { type: 'json' };
import { mcnemarPower } from './mcnemar-power.js';
import { StatisticsError } from '../statistics-error.js';

const anyShares = fc.record({
  onlyFirst: fc.double({ min: 0, max: 0.5, noNaN: true }),
  onlySecond: fc.double({ min: 0, max: 0.5, noNaN: true }),
});

describe('mcnemarPower', () => {
  it.each(reference.mcnemarPower)(
    'is the reference’s for $onlyFirst, $onlySecond and $pairs pairs',
    ({ pairs, power, ...shares }) => {
      expect(mcnemarPower(shares, pairs)).toBeCloseTo(power, 10);
    },
  );

  it('is a probability, and the same when the arms are swapped', () => {
    fc.assert(
      fc.property(anyShares, fc.integer({ min: 1, max: 80 }), ({ onlyFirst, onlySecond }, pairs) => {
        const power = mcnemarPower({ onlyFirst, onlySecond }, pairs);
        expect(power).toBeGreaterThanOrEqual(0);
        expect(power).toBeLessThanOrEqual(1);
        expect(mcnemarPower({ onlyFirst: onlySecond, onlySecond: onlyFirst }, pairs)).toBeCloseTo(power, 10);
      }),
    );
  });

  it('is at most alpha where nothing differs', () => {
    fc.assert(
      fc.property(fc.double({ min: 0, max: 0.5, noNaN: true }), fc.integer({ min: 1, max: 80 }), (share, pairs) => {
        expect(mcnemarPower({ onlyFirst: share, onlySecond: share }, pairs)).toBeLessThanOrEqual(0.05);
      }),
    );
  });

  it('is certain when every one of six pairs falls one way, and none with five', () => {
    expect(mcnemarPower({ onlyFirst: 1, onlySecond: 0 }, 6)).toBeCloseTo(1, 12);
    expect(mcnemarPower({ onlyFirst: 1, onlySecond: 0 }, 5)).toBe(0);
  });

  it('is none when no pair is expected to differ', () => {
    expect(mcnemarPower({ onlyFirst: 0, onlySecond: 0 }, 100)).toBe(0);
  });

  it.each([
    [{ onlyFirst: 0.7, onlySecond: 0.5 }, 10],
    [{ onlyFirst: NaN, onlySecond: 0.5 }, 10],
    [{ onlyFirst: 0.2, onlySecond: 0.1 }, 0],
  ])('refuses %j with %d pairs', (shares, pairs) => {
    expect(() => mcnemarPower(shares, pairs)).toThrow(StatisticsError);
  });
});
