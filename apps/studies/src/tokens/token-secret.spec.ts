import { describe, expect, it } from 'vitest';

import { newToken, sha256Of, tokenIdOf } from './token-secret.js';

describe('a new token', () => {
  it('begins with its id and has 256 random bits', () => {
    const { id, token } = newToken();
    expect(token).toMatch(new RegExp(`^rt_${id}_[\\w-]{43}$`));
    expect(tokenIdOf(token)).toBe(id);
    expect(newToken().token).not.toBe(token);
  });

  it('is kept by a hash of all of it', () => {
    const { token } = newToken();
    expect(sha256Of(token)).toHaveLength(32);
    expect(sha256Of(token)).not.toEqual(sha256Of(token.slice(0, -1)));
  });
});

describe('tokenIdOf', () => {
  it.each(['', 'rt_', 'rt_0a1b2c3d', 'rt_0a1b2c3d_short', "rt_0a1b2c3d'; --_aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa"])(
    'finds none in "%s"',
    (word) => {
      expect(tokenIdOf(word)).toBeUndefined();
    },
  );
});
