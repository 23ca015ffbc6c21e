import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { normalisePrompt } from './normalise-prompt.js';

describe('normalisePrompt', () => {
  it('trims, and makes single spaces of tabs, runs and no-break spaces within a line', () => {
    expect(normalisePrompt('  How\tdo   I\u00a0 bake? ')).toBe('How do I bake?');
  });

  it('keeps lines and indentation, which code needs', () => {
    expect(normalisePrompt('def f():\r\n    return 1\r\n')).toBe('def f():\n    return 1');
  });

  it('leaves one blank line of many', () => {
    expect(normalisePrompt('a\n \n\n\nb')).toBe('a\n\nb');
  });

  it('drops control and zero-width characters', () => {
    expect(normalisePrompt('\uFEFFbom\u200Bb\u0000\u001B')).toBe('bomb');
  });

  it('composes letters but leaves what carries meaning', () => {
    expect(normalisePrompt('cafe\u0301 x² ½')).toBe('café x² ½');
  });

  it('changes nothing when applied again', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const once = normalisePrompt(text);
        expect(normalisePrompt(once)).toBe(once);
      }),
    );
  });
});
