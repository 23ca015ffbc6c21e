import { describe, expect, it } from 'vitest';

import { likeliestLetter } from './likeliest-letter.js';

/** @param chances of tokens, from 0 to 1 */
function letterOf(chances: Readonly<Record<string, number>>, choices = 4): string | null {
  const tokens = Object.entries(chances).map(([token, chance]) => ({ token, logprob: Math.log(chance) }));
  return likeliestLetter(tokens, choices);
}

describe('likeliestLetter', () => {
  it('is the letter of the highest probability, also where another token is likelier', () => {
    expect(letterOf({ The: 0.6, C: 0.2, A: 0.1 })).toBe('C');
  });

  it('sums over the spellings of a letter', () => {
    expect(letterOf({ A: 0.3, B: 0.2, ' B': 0.1, '\nB': 0.05 })).toBe('B');
  });

  it('takes no other word for a letter, in no other case', () => {
    expect(letterOf({ Both: 0.3, b: 0.2, 'B.': 0.2, D: 0.1 })).toBe('D');
  });

  it('is one of those offered', () => {
    expect(letterOf({ D: 0.6, B: 0.1 }, 3)).toBe('B');
  });

  it.each([
    ['no token', {}],
    ['no letter among the tokens', { The: 0.9 }],
    ['letters too unlikely for any figure', { A: Number.MIN_VALUE / 2 }],
    ['letters that are equally likely', { A: 0.25, B: 0.25 }],
  ])('is not told by %s', (_, chances) => {
    expect(letterOf(chances)).toBeNull();
  });
});
