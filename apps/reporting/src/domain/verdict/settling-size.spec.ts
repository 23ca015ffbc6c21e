import { pairedNewcombeInterval } from '@retrace/statistics';
import { describe, expect, it } from 'vitest';

import { aBenefit } from '../../../test/builders/comparison.js';
import { largestSettlingSize, settlingSize, type SettlingSize } from './settling-size.js';

describe('settlingSize', () => {
  it('is the number of pairs with which the interval clears the limit with the power', () => {
    // ψ = 0.34, d = 0.26, δ = 0.2: (1.95996 + 0.84162)² (0.34 − 0.0676) / 0.06² = 593.9
    const benefit = aBenefit({ both: 10, onlyFirst: 30, onlySecond: 4, neither: 56 });
    expect(settlingSize(benefit, 0.2, 0.05)).toEqual({ kind: 'prompts', prompts: 594, power: 0.8 });
  });

  it('is the same below the limit as above it', () => {
    // d = 0.14 is as far from 0.2 as 0.26 is: (1.95996 + 0.84162)² (0.34 − 0.0196) / 0.06² = 698.5
    const benefit = aBenefit({ both: 10, onlyFirst: 24, onlySecond: 10, neither: 56 });
    expect(settlingSize(benefit, 0.2, 0.05)).toEqual({ kind: 'prompts', prompts: 699, power: 0.8 });
  });

  it('is what keeps the interval clear where no prompt came out differently', () => {
    const size = settlingSize(aBenefit({ both: 0, onlyFirst: 0, onlySecond: 0, neither: 16 }), -0.1, 0.05);
    expect(size).toEqual({ kind: 'prompts', prompts: 35, power: 1 });
    const alike = (neither: number): number =>
      pairedNewcombeInterval({ both: 0, onlyFirst: 0, onlySecond: 0, neither }).lower;
    expect(alike(35)).toBeGreaterThan(-0.1);
    expect(alike(34)).toBeLessThanOrEqual(-0.1);
  });

  it('is unknown when the difference is the limit itself', () => {
    const benefit = aBenefit({ both: 0, onlyFirst: 10, onlySecond: 0, neither: 30 });
    expect(settlingSize(benefit, 0.25, 0.05)).toEqual({
      kind: 'unknown',
      reason: 'the difference is the limit itself',
    });
  });

  it('is unknown when no study could be so large', () => {
    const benefit = aBenefit({ both: 0, onlyFirst: 101, onlySecond: 0, neither: 399 });
    expect(settlingSize(benefit, 0.2, 0.05)).toEqual({
      kind: 'unknown',
      reason: 'it would take more than 100,000 prompts',
    });
  });
});

describe('largestSettlingSize', () => {
  const few: SettlingSize = { kind: 'prompts', prompts: 20, power: 0.8 };
  const many: SettlingSize = { kind: 'prompts', prompts: 90, power: 0.8 };
  const unknown: SettlingSize = { kind: 'unknown', reason: 'of a reason' };

  it('settles the last open comparison', () => {
    expect(largestSettlingSize([many, few])).toBe(many);
    expect(largestSettlingSize([few, many])).toBe(many);
  });

  it('can’t be said of all when it can’t be said of one', () => {
    expect(largestSettlingSize([many, unknown])).toBe(unknown);
  });

  it('is nothing of nothing', () => {
    expect(largestSettlingSize([])).toBeNull();
  });
});
