import { describe, expect, it } from 'vitest';

import { countWords, stepLengthShare } from './step-length.js';

describe('stepLengthShare', () => {
  it('is the share of words, not of sentences', () => {
    const shares = stepLengthShare([
      { label: 'PU', words: 3 },
      { label: 'HA', words: 9 },
      { label: 'PU', words: 0 },
    ]);
    expect(shares).toEqual({ PU: 0.25, HA: 0.75, EC: 0, CR: 0, SR: 0, OT: 0 });
  });

  it('is undefined without a word', () => {
    expect(stepLengthShare([])).toBeUndefined();
    expect(stepLengthShare([{ label: 'OT', words: 0 }])).toBeUndefined();
  });
});

describe('countWords', () => {
  it.each([
    ['', 0],
    ['  ', 0],
    ['three short\twords', 3],
    ['it’s one-two.\n', 2],
    ['我会直接回答。', 6],
    ['用 Python 写', 3],
  ])('counts in %j %i words', (text, words) => {
    expect(countWords(text)).toBe(words);
  });
});
