import { describe, expect, it } from 'vitest';

import { ProgressRate } from './progress-rate.js';

/** The rate after each count; a count a second. */
function rates(...counts: readonly number[]): readonly (number | undefined)[] {
  const rate = new ProgressRate();
  return counts.map((done, second) => rate.after({ done, total: 1000 }, 1000 * second));
}

describe('ProgressRate', () => {
  it('is not known from one count', () => {
    expect(rates(0)).toEqual([undefined]);
  });

  it('is what was counted by the second', () => {
    expect(rates(0, 4, 6)).toEqual([undefined, 4, 3]);
  });

  it('leaves out the time before anything was counted', () => {
    expect(rates(0, 0, 0, 5).at(-1)).toBe(5);
  });

  it('sinks while work stands still, and ends after a minute', () => {
    const standing = rates(0, 10, ...Array.from({ length: 61 }, () => 10));
    expect(standing[2]).toBe(5);
    expect(standing[10]).toBe(1);
    expect(standing.at(-1)).toBeUndefined();
  });

  it('is that of the last minute, however fast it was before', () => {
    const counts = Array.from({ length: 200 }, (_, second) => (second < 100 ? 5 * second : 400 + second));
    expect(rates(...counts).at(-1)).toBeCloseTo(1, 5);
  });

  it('begins anew with work that does', () => {
    expect(rates(50, 60, 0, 2)).toEqual([undefined, 10, undefined, 2]);
  });

  it('counts nothing before it is known how much there is', () => {
    const rate = new ProgressRate();
    rate.after({ done: 0, total: 0 }, 0);
    expect(rate.after({ done: 40, total: 60 }, 1000)).toBeUndefined();
    expect(rate.after({ done: 42, total: 60 }, 2000)).toBe(2);
  });
});
