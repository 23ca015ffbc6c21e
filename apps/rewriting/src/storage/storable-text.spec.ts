import { describe, expect, it } from 'vitest';

import { storableText } from './storable-text.js';

describe('storableText', () => {
  it('leaves out what Postgres refuses, so that one answer can not hold up those that are stored with it', () => {
    expect(storableText('a\0b \ud83d c')).toBe('ab \ufffd c');
  });

  it('keeps all else', () => {
    expect(storableText('Ja, 你好 😀\n')).toBe('Ja, 你好 😀\n');
  });
});
