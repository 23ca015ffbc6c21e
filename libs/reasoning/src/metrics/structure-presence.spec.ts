import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { anySequence } from '../../testing/arbitraries.js';
import type { StepType } from '../step-type.js';
import { hasStructure } from './structure-presence.js';

const target: readonly StepType[] = ['PU', 'HA', 'CR'];

describe('hasStructure', () => {
  it('lets other steps stand between in a subsequence', () => {
    expect(hasStructure(['PU', 'SR', 'HA', 'PU', 'CR', 'SR'], target, 'subsequence')).toBe(true);
    expect(hasStructure(['HA', 'PU', 'CR'], target, 'subsequence')).toBe(false);
    expect(hasStructure([], target, 'subsequence')).toBe(false);
  });

  it('lets only OT stand between when strict', () => {
    expect(hasStructure(['OT', 'PU', 'OT', 'PU', 'HA', 'CR', 'OT'], target, 'strict')).toBe(true);
    expect(hasStructure(['PU', 'HA', 'CR', 'SR'], target, 'strict')).toBe(false);
    expect(hasStructure(['PU', 'HA'], target, 'strict')).toBe(false);
  });

  it('has the subsequence wherever it has the strict structure', () => {
    fc.assert(
      fc.property(anySequence, anySequence, (sequence, any) => {
        if (!hasStructure(sequence, any, 'strict')) return;
        expect(hasStructure(sequence, any, 'subsequence')).toBe(true);
      }),
    );
  });

  it('has every sequence as its own subsequence', () => {
    fc.assert(fc.property(anySequence, (sequence) => hasStructure(sequence, sequence, 'subsequence')));
  });
});
