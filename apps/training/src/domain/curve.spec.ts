import { describe, expect, it } from 'vitest';

import { strideOf } from './curve.js';

/** The steps that are shown: each at the stride, the first and the last. */
const shown = (steps: number, most: number): number =>
  Array.from({ length: steps }, (_, index) => index + 1).filter(
    (step) => step % strideOf(steps, most) === 0 || step === 1 || step === steps,
  ).length;

describe('strideOf', () => {
  it('shows a short curve whole', () => {
    expect(strideOf(0, 3)).toBe(1);
    expect(shown(500, 500)).toBe(500);
  });

  it.each([4, 501, 999, 1000, 12_345])('shows no more of %i steps than asked for, and not far fewer', (steps) => {
    const most = Math.min(500, steps - 1);
    expect(shown(steps, most)).toBeLessThanOrEqual(most);
    expect(shown(steps, most)).toBeGreaterThanOrEqual(most / 2);
  });
});
