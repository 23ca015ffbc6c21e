import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { hashFunctions, jaccard, minHashSignature, shinglesOf } from './min-hash.js';

const text = fc.array(fc.string({ unit: fc.constantFrom('a', 'b', 'c'), minLength: 1, maxLength: 6 }), {
  maxLength: 12,
});

describe('jaccard', () => {
  it('is 1 for the same text and 0 for texts that share nothing', () => {
    expect(jaccard(shinglesOf(['kill', 'weeds']), shinglesOf(['kill', 'weeds']))).toBe(1);
    expect(jaccard(shinglesOf(['kill', 'weeds']), shinglesOf(['portrait']))).toBe(0);
  });

  it('is shared shingles over all shingles', () => {
    // abcde bcdef against bcdef cdefg: one shared of three
    expect(jaccard(shinglesOf(['abcdef']), shinglesOf(['bcdefg']))).toBeCloseTo(1 / 3);
  });

  it('is symmetric and lies between 0 and 1', () => {
    fc.assert(
      fc.property(text, text, (a, b) => {
        const similarity = jaccard(shinglesOf(a), shinglesOf(b));
        expect(similarity).toBe(jaccard(shinglesOf(b), shinglesOf(a)));
        expect(similarity).toBeGreaterThanOrEqual(0);
        expect(similarity).toBeLessThanOrEqual(1);
      }),
    );
  });
});

describe('minHashSignature', () => {
  it('agrees in as many places as the texts are similar', () => {
    const a = shinglesOf('how do i get rid of the wasps under my roof this summer'.split(' '));
    const b = shinglesOf('how do i get rid of the moths under my roof this winter'.split(' '));
    const length = 4096;
    const functions = hashFunctions(length);
    const [left, right] = [minHashSignature(a, functions), minHashSignature(b, functions)];
    const agreement = left.filter((value, place) => value === right[place]).length / length;
    expect(agreement).toBeCloseTo(jaccard(a, b), 1);
  });
});
