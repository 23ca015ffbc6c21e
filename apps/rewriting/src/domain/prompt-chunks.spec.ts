import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { promptChunks } from './prompt-chunks.js';

describe('promptChunks', () => {
  it('has every prompt in one chunk, and chunks that differ by one prompt at most', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 100_000 }), (count) => {
        const chunks = promptChunks(count);
        const sizes = chunks.map(({ size }) => size);
        const ends = chunks.map(({ first, size }) => first + size);
        expect(chunks.map(({ first }) => first)).toEqual([0, ...ends.slice(0, -1)]);
        expect(ends.at(-1)).toBe(count);
        expect(Math.max(...sizes) - Math.min(...sizes)).toBeLessThanOrEqual(1);
        expect(chunks.length).toBeLessThanOrEqual(250);
      }),
    );
  });

  it('makes them of about 20 prompts, and one where there are none', () => {
    expect(promptChunks(2000)).toHaveLength(100);
    expect(promptChunks(21).map(({ size }) => size)).toEqual([10, 11]);
    expect(promptChunks(0)).toEqual([{ chunk: 0, first: 0, size: 0 }]);
  });
});
