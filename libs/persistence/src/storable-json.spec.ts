import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { isStorable, storableJson, storableText } from './storable-json.js';

describe('storableJson', () => {
  it('replaces what Postgres keeps in no JSON value', () => {
    expect(JSON.parse(storableJson({ a: 'x\0y', b: ['\ud800'] }))).toEqual({ a: 'x\uFFFDy', b: ['\uFFFD'] });
  });

  it('leaves a text alone that only spells an escape', () => {
    const text = String.raw`\u0000 and \\ud800`;
    expect(JSON.parse(storableJson(text))).toBe(text);
  });

  it('gives what is storable, and the same value where it already was', () => {
    fc.assert(
      fc.property(fc.jsonValue({ stringUnit: 'binary' }), (value) => {
        const json = JSON.stringify(value);
        if (isStorable(json)) expect(storableJson(value)).toBe(json);
      }),
    );
  });
});

describe('storableText', () => {
  it('replaces what Postgres refuses, so that one answer can not hold up those that are stored with it', () => {
    expect(storableText('a\0b \ud83d c')).toBe('a\ufffdb \ufffd c');
  });

  it('keeps all else', () => {
    expect(storableText('Ja, 你好 😀\n')).toBe('Ja, 你好 😀\n');
  });
});
