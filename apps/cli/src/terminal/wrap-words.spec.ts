import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { wrapWords } from './wrap-words.js';

const word = fc.stringMatching(/^[a-z]{1,12}$/);
const words = fc.array(word, { minLength: 1, maxLength: 40 });

describe('wrapWords', () => {
  it('breaks between words and indents the lines after the first', () => {
    expect(wrapWords('Verdict  Supported: it carries the effect.', 24, '         ')).toBe(
      'Verdict  Supported: it\n         carries the\n         effect.',
    );
  });

  it('leaves a line that fits, whatever its width', () => {
    expect(wrapWords('one  two', 8)).toBe('one  two');
    expect(wrapWords('one two', Infinity)).toBe('one two');
  });

  it('loses no word, and makes no line wider than it may be', () => {
    fc.assert(
      fc.property(words, fc.integer({ min: 16, max: 60 }), (said, width) => {
        const lines = wrapWords(said.join(' '), width, '    ').split('\n');
        expect(lines.map((line) => line.trim()).join(' ')).toBe(said.join(' '));
        expect(Math.max(...lines.map(({ length }) => length))).toBeLessThanOrEqual(width);
      }),
    );
  });

  it('leaves a word alone that is wider than a line', () => {
    expect(wrapWords('a http://127.0.0.1:4800 b', 10)).toBe('a\nhttp://127.0.0.1:4800\nb');
  });
});
