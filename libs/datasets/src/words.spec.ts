import { describe, expect, it } from 'vitest';

import { countWords, wordsOf } from './words.js';

describe('wordsOf', () => {
  it('is the same for texts that differ in case, punctuation and width', () => {
    expect(wordsOf('“How’s the  WEATHER, today?”')).toEqual(wordsOf('hows the weather today'));
    expect(wordsOf('ｆｕｌｌ width')).toEqual(['full', 'width']);
  });

  it('keeps accents, which tell words apart', () => {
    expect(wordsOf('résumé')).not.toEqual(wordsOf('resume'));
  });

  it('counts each character of a script without spaces', () => {
    expect(wordsOf('天气 is 好')).toEqual(['天', '气', 'is', '好']);
  });

  it('finds none in punctuation', () => {
    expect(wordsOf('?!')).toEqual([]);
  });
});

describe('countWords', () => {
  it('counts what stands between spaces', () => {
    expect(countWords(' 3 * 4 = 12 pens.\n#### 12')).toBe(8);
    expect(countWords('')).toBe(0);
  });
});
