import { describe, expect, it } from 'vitest';

import { compareItems } from './compare-items.js';
import { decodeOutcomes } from './outcome-table.js';
import type { ItemOutcome } from './item-outcome.js';

const items = ['a', 'b', 'c', 'd'];

function arm(outcomes: string): ReadonlyMap<string, ItemOutcome> {
  return decodeOutcomes(items, { arm: 'any', outcomes });
}

describe('compareItems', () => {
  it('counts on the items of both, and leaves the others out', () => {
    const { counts, pairs, unpaired, difference } = compareItems(arm('110.'), arm('10.0'), 'higher', 0.95);
    expect(counts).toEqual({ both: 1, onlyFirst: 1, onlySecond: 0, neither: 0 });
    expect({ pairs, unpaired }).toEqual({ pairs: 2, unpaired: 2 });
    expect(difference?.estimate).toBe(0.5);
  });

  it('bounds the difference by what could not be scored, whichever way is better', () => {
    const higher = compareItems(arm('1?00'), arm('0000'), 'higher', 0.95);
    expect(higher.difference?.estimate).toBe(0.25);
    expect([higher.cautiousDifference, higher.generousDifference]).toEqual([0.25, 0.5]);
    const lower = compareItems(arm('1?00'), arm('0000'), 'lower', 0.95);
    expect([lower.cautiousDifference, lower.generousDifference]).toEqual([0.5, 0.25]);
  });

  it('invents no figure where there is no pair', () => {
    expect(compareItems(arm('1...'), arm('.1..'), 'higher', 0.95)).toMatchObject({
      pairs: 0,
      unpaired: 2,
      difference: null,
      cautiousDifference: null,
      p: null,
      cohensH: null,
      oddsRatio: null,
    });
  });

  it('turns round when the arms change places', () => {
    const there = compareItems(arm('1101'), arm('0011'), 'higher', 0.95);
    const back = compareItems(arm('0011'), arm('1101'), 'higher', 0.95);
    expect(back.difference?.estimate).toBe(-(there.difference?.estimate ?? NaN));
    expect(back.p).toBe(there.p);
  });
});
