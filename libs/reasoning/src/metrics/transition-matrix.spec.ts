import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { anySequence } from '../../testing/arbitraries.js';
import { transitionMatrix, transitionSources, transitionTargets } from './transition-matrix.js';

describe('transitionMatrix', () => {
  it('counts transitions with start and end', () => {
    const matrix = transitionMatrix([['PU', 'HA'], ['PU', 'SR'], []]);
    expect(matrix.count('start', 'PU')).toBe(2);
    expect(matrix.count('start', 'end')).toBe(1);
    expect(matrix.probability('PU', 'HA')).toBe(0.5);
    expect(matrix.probability('start', 'PU')).toBeCloseTo(2 / 3, 15);
    expect(matrix.total).toBe(7);
  });

  it('has no probability from a step that never occurs', () => {
    expect(transitionMatrix([['PU']]).probability('CR', 'end')).toBeUndefined();
  });

  it('has rows that add up to 1', () => {
    fc.assert(
      fc.property(fc.array(anySequence, { minLength: 1, maxLength: 6 }), (sequences) => {
        const matrix = transitionMatrix(sequences);
        for (const source of transitionSources) {
          const row = transitionTargets.map((target) => matrix.probability(source, target));
          if (row.includes(undefined)) continue;
          expect(row.reduce<number>((sum, share) => sum + (share ?? 0), 0)).toBeCloseTo(1, 12);
        }
      }),
    );
  });
});
