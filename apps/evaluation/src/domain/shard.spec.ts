import type { BenchmarkItem } from '@retrace/benchmarks';
import { describe, expect, it } from 'vitest';

import { itemsOf, shardsOf } from './shard.js';

const items = (count: number): readonly BenchmarkItem[] =>
  Array.from({ length: count }, (_, place) => ({
    benchmark: place < count / 2 ? 'xstest' : 'gsm8k',
    id: String(place),
    category: 'none',
    prompt: 'Hello?',
    expected: { kind: 'comply' },
  }));

describe('shards', () => {
  it.each([
    [0, 1],
    [500, 1],
    [501, 2],
    [10_000, 20],
  ])('of %i samples are %i', (samples, count) => {
    expect(shardsOf(samples)).toHaveLength(count);
  });

  it('have every item once among them, and of each benchmark about as many', () => {
    const all = items(1001);
    const parts = shardsOf(1001).map((shard) => itemsOf(all, shard));
    expect(new Set(parts.flat()).size).toBe(1001);
    expect(parts.flat()).toHaveLength(1001);
    const ofXstest = parts.map((part) => part.filter(({ benchmark }) => benchmark === 'xstest').length);
    expect(Math.max(...ofXstest) - Math.min(...ofXstest)).toBeLessThanOrEqual(1);
  });
});
