import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { latexOutline } from '../../../test/latex-outline.js';
import { latexText } from './latex-text.js';

describe('latexText', () => {
  it.each([
    [
      '50 % & $5 #1 a_b {c} ~ ^ \\',
      String.raw`50 \% \& \$5 \#1 a\_b \{c\} \textasciitilde{} \textasciicircum{} \textbackslash{}`,
    ],
    ['\\input{/etc/passwd}', String.raw`\textbackslash{}input\{/etc/passwd\}`],
    ['a – b — c “d” ‘e’ …', String.raw`a -- b --- c ${'``'}d'' ${'`'}e' \ldots{}`],
    ['Röttger, Şimşek, Čapek, Łódź', String.raw`R\"{o}ttger, \c{S}im\c{s}ek, \v{C}apek, \L{}\'{o}d\'{z}`],
    ['τ → ≤ −1', String.raw`\(\tau\) \(\rightarrow\) \(\leq\) \(-\)1`],
    ['中 🙂', '[U+4E2D] [U+1F642]'],
    ['vanilla-sft --- x', 'vanilla-sft -{}-{}- x'],
    ['two\n\nlines\r\n%', String.raw`two lines \%`],
    ['\u001B[31m\u202E', '[U+FFFD][31m[U+FFFD]'],
  ])('writes %j for pdflatex', (text, expected) => {
    expect(latexText(text)).toBe(expected);
  });

  it('gives one well-formed line of ASCII for any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const written = latexText(text);
        expect(written).not.toContain('\n');
        expect(latexOutline(written).faults).toEqual([]);
        expect(written.replaceAll(/\\[&%$#_{}]|\\(?:\(|\)|["'^~=.`]|[a-zA-Z]+)/g, '')).not.toMatch(/[&%$#_\\~]/);
      }),
    );
  });
});
