import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { anySequence } from '../../testing/arbitraries.js';
import type { StepType } from '../step-type.js';
import { orderConformity } from './order-conformity.js';

const target: readonly StepType[] = ['PU', 'HA', 'CR'];

describe('orderConformity', () => {
  it('is 1 in the target’s order and −1 in the reverse', () => {
    expect(orderConformity(['PU', 'HA', 'CR'], target)).toEqual({ kind: 'measured', tau: 1, present: 3, expected: 3 });
    expect(orderConformity(['CR', 'HA', 'PU'], target)).toEqual({ kind: 'measured', tau: -1, present: 3, expected: 3 });
  });

  it('goes by first occurrences and passes over other steps', () => {
    expect(orderConformity(['OT', 'HA', 'PU', 'SR', 'CR', 'HA'], target)).toMatchObject({ tau: 1 / 3 });
  });

  it('speaks of the present steps alone and says how many those are', () => {
    expect(orderConformity(['PU', 'CR'], target)).toEqual({ kind: 'measured', tau: 1, present: 2, expected: 3 });
  });

  it('is undefined with fewer than two of the target’s steps', () => {
    expect(orderConformity(['PU', 'SR'], target)).toEqual({ kind: 'undefined', present: 1, expected: 3 });
    expect(orderConformity([], target)).toEqual({ kind: 'undefined', present: 0, expected: 3 });
  });

  it('lies in −1 to 1 and turns its sign with the target', () => {
    fc.assert(
      fc.property(anySequence, (sequence) => {
        const forward = orderConformity(sequence, target);
        const backward = orderConformity(sequence, target.toReversed());
        if (forward.kind === 'undefined' || backward.kind === 'undefined') return;
        expect(Math.abs(forward.tau)).toBeLessThanOrEqual(1);
        expect(backward.tau).toBeCloseTo(-forward.tau, 15);
      }),
    );
  });
});
