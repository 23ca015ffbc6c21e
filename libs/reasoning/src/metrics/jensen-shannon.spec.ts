import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { anySequence } from '../../testing/arbitraries.js';
import { jensenShannon } from './jensen-shannon.js';
import { transitionMatrix } from './transition-matrix.js';

const anyMatrix = fc.array(anySequence, { minLength: 1, maxLength: 5 }).map(transitionMatrix);

describe('jensenShannon', () => {
  it('is 0 between equal shares, whatever the number of traces', () => {
    const once = transitionMatrix([['PU', 'SR']]);
    const twice = transitionMatrix([
      ['PU', 'SR'],
      ['PU', 'SR'],
    ]);
    expect(jensenShannon(once, twice)).toBe(0);
  });

  it('is 1 when no transition is shared', () => {
    expect(jensenShannon(transitionMatrix([['PU']]), transitionMatrix([['SR']]))).toBe(1);
  });

  it('is scipy’s value for overlapping distributions', () => {
    // scipy.spatial.distance.jensenshannon([1/3, 1/3, 1/3, 0, 0], [1/3, 0, 0, 1/3, 1/3], base=2) ** 2
    const first = transitionMatrix([['PU', 'HA']]);
    const second = transitionMatrix([['PU', 'SR']]);
    expect(jensenShannon(first, second)).toBeCloseTo(2 / 3, 12);
  });

  it('is symmetric and lies in 0 to 1', () => {
    fc.assert(
      fc.property(anyMatrix, anyMatrix, (first, second) => {
        const divergence = jensenShannon(first, second) ?? NaN;
        expect(divergence).toBeCloseTo(jensenShannon(second, first) ?? NaN, 14);
        expect(divergence >= 0 && divergence <= 1).toBe(true);
      }),
    );
  });

  it('is undefined against no trace', () => {
    expect(jensenShannon(transitionMatrix([]), transitionMatrix([['PU']]))).toBeUndefined();
  });
});
