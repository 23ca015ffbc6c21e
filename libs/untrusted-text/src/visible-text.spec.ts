import { describe, expect, it } from 'vitest';

import { visibleText } from './visible-text.js';

describe('visibleText', () => {
  it.each([
    ['controls', '\u0000\u001B\u007F\u009F'],
    ['marks of direction', '\u061C\u200E\u200F\u202A\u202E\u2066\u2069'],
    ['spaces of no width', '\u200B\uFEFF'],
    ['joiners of words and signs of mathematics that are not seen', '\u2060\u2061\u2062\u2063\u2064'],
    ['breaks of lines and paragraphs', '\u2028\u2029'],
    ['tags', '\u{E0000}\u{E0001}\u{E0041}\u{E007F}'],
  ])('shows %s', (_, hidden) => {
    expect(visibleText(`a${hidden}b`)).toBe(`a${'�'.repeat([...hidden].length)}b`);
  });

  it('leaves what joins letters and emoji', () => {
    const texts = ['می\u200Cخواهم', 'क्\u200Dष', '👩\u200D🔬'];
    expect(texts.map(visibleText)).toEqual(texts);
  });

  it('leaves line breaks and tabs, and has one kind of them', () => {
    expect(visibleText('a\tb\r\nc\rd\ne')).toBe('a\tb\nc\nd\ne');
  });

  it('mends halves of surrogate pairs', () => {
    expect(visibleText('a\uD83Db😀')).toBe('a�b😀');
  });
});
