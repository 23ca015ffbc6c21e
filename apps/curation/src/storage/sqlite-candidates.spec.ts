import { seededKey, type PromptCandidate } from '@retrace/datasets';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { aCandidate } from '../../test/builders/candidate.js';
import { aScratch } from '../../test/builders/scratch.js';
import type { SqliteCandidates } from './sqlite-candidates.js';

const source = 0;

function tableOf(offered: readonly PromptCandidate[], seed = 1): SqliteCandidates {
  const { candidates } = aScratch();
  for (const candidate of offered) add(candidates, candidate, seed);
  return candidates;
}

function add(table: SqliteCandidates, candidate: PromptCandidate, seed = 1): void {
  const { id, kind, category } = candidate;
  table.add(source, candidate, {
    category: seededKey('category', seed, `${kind}/${category}`),
    take: seededKey('take', seed, id),
    order: seededKey('order', seed, id),
  });
}

function candidatesOf(sizes: Readonly<Record<string, number>>): readonly PromptCandidate[] {
  return Object.entries(sizes).flatMap(([category, size]) =>
    Array.from({ length: size }, (_, place) => aCandidate({ id: `${category}-${place}`, category })),
  );
}

function keptOf(offered: readonly PromptCandidate[], capacity: number, seed = 1): readonly PromptCandidate[] {
  const table = tableOf(offered, seed);
  table.keepFirst(source, capacity);
  return [...table.inTurn(source)].map(({ candidate }) => candidate);
}

function countByCategory(sample: Iterable<PromptCandidate>): Readonly<Record<string, number>> {
  return Object.fromEntries(
    [...Map.groupBy(sample, ({ category }) => category)].map(([name, list]) => [name, list.length]),
  );
}

describe('SqliteCandidates', () => {
  it('gives back what was put there, whatever text it has', () => {
    const table = tableOf([]);
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (prompt) => {
        add(table, aCandidate({ id: prompt, prompt }));
        table.keepFirst(source, 1000);
        const [placed] = [...table.inTurn(source)];
        expect(table.get(placed?.place ?? -1)).toEqual(aCandidate({ id: prompt, prompt }));
        table.remove(placed?.place ?? -1);
      }),
    );
    expect(() => table.get(7_000_000)).toThrow('nothing lies in place 7000000');
  });

  it('gives every category the same, and what small ones lack to the others', () => {
    expect(countByCategory(keptOf(candidatesOf({ a: 50, b: 2, c: 50 }), 12))).toEqual({ a: 5, b: 2, c: 5 });
  });

  it('keeps everything that fits', () => {
    expect(keptOf(candidatesOf({ a: 3, b: 2 }), 10)).toHaveLength(5);
  });

  it('takes others with another seed', () => {
    const offered = candidatesOf({ a: 50 });
    expect(keptOf(offered, 5, 1)).not.toEqual(keptOf(offered, 5, 2));
  });

  it('gives all in turn, more than one page of them, while what was given is removed', () => {
    const table = tableOf(candidatesOf({ a: 400, b: 300 }));
    table.keepFirst(source, 1000);
    const ids = new Set<string>();
    for (const { place, candidate } of table.inTurn(source)) {
      ids.add(candidate.id);
      table.remove(place);
    }
    expect(ids.size).toBe(700);
    expect([...table.inTurn(source)]).toEqual([]);
  });

  it('does not depend on the order of arrival, nor on dropping in between', () => {
    const shuffled = fc
      .tuple(fc.nat(6), fc.nat(6), fc.nat(6), fc.nat(6))
      .map(([a, b, c, d]) => candidatesOf({ a, b, c, d }))
      .chain((all) => fc.tuple(fc.constant(all), fc.shuffledSubarray([...all], { minLength: all.length })));
    fc.assert(
      fc.property(shuffled, fc.nat(5), fc.integer({ min: 1, max: 12 }), ([offered, reordered], seed, capacity) => {
        const table = tableOf([], seed);
        for (const candidate of reordered) {
          add(table, candidate, seed);
          expect(table.keepFirst(source, capacity)).toBeLessThanOrEqual(capacity);
        }
        const kept = [...table.inTurn(source)].map(({ candidate }) => candidate);
        expect(kept).toEqual(keptOf(offered, capacity, seed));
        expect(kept).toEqual(keptOf(offered, 100, seed).slice(0, capacity));
      }),
      { numRuns: 30 },
    );
  });

  it('leaves other sources alone', () => {
    const table = tableOf(candidatesOf({ a: 3 }));
    const other = aCandidate({ id: 'other' });
    table.add(1, other, { category: 'c', take: 't', order: 'o' });
    table.keepFirst(source, 1);
    table.choose(source, 1, new Map());
    expect(table.keepFirst(1, 10)).toBe(1);
    expect(table.choose(1, 10, new Map())).toBe(1);
    expect([...table.chosen]).toContainEqual(other);
  });

  it('moves the next of a category up where one was removed', () => {
    const table = tableOf(candidatesOf({ a: 5, b: 5 }));
    table.keepFirst(source, 10);
    const [first, second] = [...table.inTurn(source)];
    if (first === undefined || second === undefined) throw new Error('ten were kept');
    table.remove(first.place);
    expect(table.choose(source, 4, new Map())).toBe(4);
    expect(countByCategory(table.chosen)).toEqual({ a: 2, b: 2 });
    expect([...table.chosen]).not.toContainEqual(first.candidate);
  });

  it('gives the chosen in the order of their keys, as often as they are asked for', () => {
    const table = tableOf([]);
    for (const order of ['c', 'a', 'b']) {
      table.add(source, aCandidate({ id: order }), { category: 'all', take: order, order });
    }
    table.keepFirst(source, 10);
    table.choose(source, 10, new Map());
    const ids = (): readonly string[] => [...table.chosen].map(({ id }) => id);
    expect([ids(), ids()]).toEqual([
      ['a', 'b', 'c'],
      ['a', 'b', 'c'],
    ]);
  });
});
