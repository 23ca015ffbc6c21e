import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { aCandidate } from '../../../test/builders/candidate.js';
import type { PromptCandidate } from '@retrace/datasets';
import { balance } from './balance.js';
import { BalancedSample } from './balanced-sample.js';

function candidates(sizes: Readonly<Record<string, number>>): readonly PromptCandidate[] {
  return Object.entries(sizes).flatMap(([category, size]) =>
    Array.from({ length: size }, (_, place) => aCandidate({ id: `${category}-${place}`, category })),
  );
}

function sampleOf(offered: readonly PromptCandidate[], capacity: number, seed = 1): readonly PromptCandidate[] {
  const sample = new BalancedSample<PromptCandidate>(capacity, seed);
  for (const candidate of offered) sample.offer(candidate);
  return sample.inTurn();
}

function countByCategory(sample: readonly PromptCandidate[]): Readonly<Record<string, number>> {
  return Object.fromEntries(
    [...Map.groupBy(sample, ({ category }) => category)].map(([name, list]) => [name, list.length]),
  );
}

describe('BalancedSample', () => {
  it('gives every category the same, and what small ones lack to the others', () => {
    expect(countByCategory(sampleOf(candidates({ a: 50, b: 2, c: 50 }), 12))).toEqual({
      a: 5,
      b: 2,
      c: 5,
    });
  });

  it('keeps everything that fits', () => {
    expect(sampleOf(candidates({ a: 3, b: 2 }), 10)).toHaveLength(5);
  });

  it('takes others with another seed', () => {
    const offered = candidates({ a: 50 });
    expect(sampleOf(offered, 5, 1)).not.toEqual(sampleOf(offered, 5, 2));
  });

  it('tells apart categories of the same name that belong to different kinds', () => {
    const offered = candidates({ cooking: 6 }).map((candidate, place) =>
      place === 0 ? { ...candidate, kind: 'benign' as const } : candidate,
    );
    const kinds = sampleOf(offered, 2).map(({ kind }) => kind);
    expect(new Set(kinds)).toEqual(new Set(['benign', 'borderline']));
  });

  it('never holds more than its capacity, however many are offered', () => {
    const sample = new BalancedSample(40, 1);
    for (let row = 0; row < 100_000; row += 1) {
      sample.offer(aCandidate({ id: `${row}`, category: `c${row % 17}` }));
      if (sample.size > 40) throw new Error(`holds ${sample.size}`);
    }
    expect(sample.size).toBe(40);
  });

  it('does not depend on the order of arrival', () => {
    const shuffled = fc
      .tuple(fc.nat(6), fc.nat(6), fc.nat(6), fc.nat(6))
      .map(([a, b, c, d]) => candidates({ a, b, c, d }))
      .chain((all) =>
        fc.tuple(
          fc.constant(all),
          fc.shuffledSubarray([...all], { minLength: all.length }),
          fc.integer({ min: 1, max: 12 }),
        ),
      );
    fc.assert(
      fc.property(shuffled, fc.nat(5), ([offered, reordered, capacity], seed) => {
        expect(sampleOf(reordered, capacity, seed)).toEqual(sampleOf(offered, capacity, seed));
      }),
    );
  });

  it('gives what turns over all candidates would give', () => {
    fc.assert(
      fc.property(fc.tuple(fc.nat(9), fc.nat(9), fc.nat(9)), fc.integer({ min: 1, max: 20 }), ([a, b, c], capacity) => {
        const offered = candidates({ a, b, c });
        expect(sampleOf(offered, capacity)).toEqual(sampleOf(offered, 100).slice(0, capacity));
      }),
    );
  });
});

describe('balance', () => {
  it('moves the next of a category up where one was removed', () => {
    const [a1, b1, a2, b2, a3] = ['a1', 'b1', 'a2', 'b2', 'a3'].map((id) =>
      aCandidate({ id, category: id.slice(0, 1) }),
    );
    if (!a1 || !b1 || !a2 || !b2 || !a3) throw new Error('five candidates were made');
    expect(balance([a1, b1, a2, b2, a3], 3).map(({ id }) => id)).toEqual(['a1', 'b1', 'a2']);
    expect(balance([a1, a2, b2, a3], 3).map(({ id }) => id)).toEqual(['a1', 'b2', 'a2']);
  });
});
