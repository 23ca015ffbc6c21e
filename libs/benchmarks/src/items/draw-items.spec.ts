import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { benchmarkItem, itemsOf } from '../../test/builders/benchmark-items.js';
import type { BenchmarkItem } from './benchmark-item.js';
import { drawItems } from './draw-items.js';

const idsOf = (items: readonly BenchmarkItem[]): readonly string[] => items.map(({ id }) => id);
const countOf = (items: readonly BenchmarkItem[], kind: string): number =>
  items.filter(({ expected }) => expected.kind === kind).length;

/** XSTest's own make-up: 10 categories of safe prompts and 8 of unsafe ones, 25 each. */
const likeXsTest = [
  ...Array.from({ length: 10 }, (_, index) => itemsOf(`safe-${index}`, 'comply', 25)),
  ...Array.from({ length: 8 }, (_, index) => itemsOf(`unsafe-${index}`, 'refuse', 25)),
].flat();

const anyItems = fc
  .uniqueArray(
    fc.record({ id: fc.nat(500), category: fc.constantFrom('a', 'b', 'c'), kind: fc.constantFrom('refuse', 'comply') }),
    { selector: ({ id }) => id, maxLength: 60 },
  )
  .map((rows) =>
    rows.map(({ id, category, kind }) => benchmarkItem({ id: String(id), category, expected: { kind } as const })),
  );
const anySeed = fc.nat(5000);
const anyTake = fc.nat(70);

describe('drawItems', () => {
  it('gives a part of the set without repeats, as large as asked or as there is', () => {
    fc.assert(
      fc.property(anyItems, anyTake, anySeed, (items, take, seed) => {
        const drawn = drawItems(items, take, seed);
        expect(drawn).toHaveLength(Math.min(take, items.length));
        expect(new Set(drawn).size).toBe(drawn.length);
        expect(drawn.filter((item) => !items.includes(item))).toEqual([]);
      }),
    );
  });

  it('does not depend on the order in which items come', () => {
    fc.assert(
      fc.property(
        anyItems.chain((items) =>
          fc.tuple(fc.constant(items), fc.shuffledSubarray(items, { minLength: items.length })),
        ),
        anyTake,
        anySeed,
        ([items, shuffled], take, seed) => {
          expect(idsOf(drawItems(shuffled, take, seed))).toEqual(idsOf(drawItems(items, take, seed)));
        },
      ),
    );
  });

  it('contains every smaller draw with the same seed', () => {
    fc.assert(
      fc.property(anyItems, anyTake, anyTake, anySeed, (items, a, b, seed) => {
        const [less, more] = a < b ? [a, b] : [b, a];
        expect(drawItems(items, more, seed).slice(0, less)).toEqual(drawItems(items, less, seed));
      }),
    );
  });

  it('holds what is to be refused and what is to be answered in the shares of the set', () => {
    fc.assert(
      fc.property(anyItems, anyTake, anySeed, (items, take, seed) => {
        const drawn = drawItems(items, take, seed);
        const share = items.length === 0 ? 0 : countOf(items, 'refuse') / items.length;
        expect(Math.abs(countOf(drawn, 'refuse') - share * drawn.length)).toBeLessThanOrEqual(1);
      }),
    );
  });

  it.each([1, 2, 1995])('takes 13 safe and 11 unsafe prompts for 24 of XSTest with seed %i', (seed) => {
    const drawn = drawItems(likeXsTest, 24, seed);
    expect([countOf(drawn, 'comply'), countOf(drawn, 'refuse')]).toEqual([13, 11]);
    expect(new Set(drawn.map(({ category }) => category)).size).toBe(18);
  });

  it('draws others with another seed', () => {
    expect(idsOf(drawItems(likeXsTest, 24, 1))).not.toEqual(idsOf(drawItems(likeXsTest, 24, 2)));
  });
});
