import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { oneLine } from './one-line.js';

describe('oneLine', () => {
  it('puts the lines of a message behind each other', () => {
    expect(oneLine('The trainer died:\n  Traceback\r\n\tkilled\n')).toBe('The trainer died: Traceback killed');
  });

  it('takes colours and other escapes away', () => {
    expect(oneLine('\u001B[31mred\u001B[0m \u001B[2Aup\u0007')).toBe('red up');
  });

  it('leaves nothing that moves the cursor, and plain words as they are', () => {
    const unit = fc.integer({ min: 0, max: 0x2_ff }).map((code) => String.fromCodePoint(code));
    fc.assert(
      fc.property(fc.string({ unit }), (text) => {
        expect(oneLine(text)).not.toMatch(/\p{Cc}/u);
      }),
    );
    expect(oneLine('95 % of 48, “fine”')).toBe('95 % of 48, “fine”');
  });
});
