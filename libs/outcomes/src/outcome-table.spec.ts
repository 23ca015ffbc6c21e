import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import type { ItemOutcome } from './item-outcome.js';
import { decodeOutcomes, encodeOutcomes } from './outcome-table.js';

const outcome: fc.Arbitrary<ItemOutcome> = fc.constantFrom(
  { success: true, atMost: true },
  { success: false, atMost: true },
  { success: false, atMost: false },
);

describe('outcomes as text', () => {
  it('come back as they were, items that were not sampled left out', () => {
    const item = fc.string();
    fc.assert(
      fc.property(fc.uniqueArray(fc.tuple(item, fc.option(outcome)), { selector: ([name]) => name }), (entries) => {
        const items = entries.map(([name]) => name);
        const sampled = new Map(entries.flatMap(([name, what]) => (what === null ? [] : [[name, what] as const])));
        const outcomes = encodeOutcomes(items, sampled);
        expect(outcomes).toHaveLength(items.length);
        expect(decodeOutcomes(items, { arm: 'base', outcomes })).toEqual(sampled);
      }),
    );
  });

  it('are a character an item', () => {
    const outcomes = new Map<string, ItemOutcome>([
      ['a', { success: true, atMost: true }],
      ['b', { success: false, atMost: false }],
      ['c', { success: false, atMost: true }],
    ]);
    expect(encodeOutcomes(['a', 'b', 'c', 'd'], outcomes)).toBe('10?.');
  });

  it('of another length, or damaged, have what can be read', () => {
    expect([...decodeOutcomes(['a', 'b', 'c'], { arm: 'base', outcomes: 'x1' }).keys()]).toEqual(['b']);
  });
});
