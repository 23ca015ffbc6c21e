import { describe, expect, it } from 'vitest';

import { inProportion } from './proportional-order.js';

describe('inProportion', () => {
  it('spreads a short list evenly through a long one', () => {
    expect(
      inProportion([
        ['a', 'b', 'c', 'd', 'e', 'f'],
        ['X', 'Y'],
      ]).join(''),
    ).toBe('abXcdeYf');
  });

  it('lets lists of one length take turns in the order given', () => {
    expect(
      inProportion([
        ['a', 'b'],
        ['X', 'Y'],
        ['1', '2'],
      ]).join(''),
    ).toBe('aX1bY2');
  });

  it('gives nothing of nothing', () => {
    expect(inProportion([[], []])).toEqual([]);
  });
});
