import { describe, expect, it } from 'vitest';

import { isForeign, type SentBy } from './foreign-origin.js';

const host = 'lab.example.org:4800';

describe('isForeign', () => {
  it.each(['http://lab.example.org:4800', 'https://LAB.example.org:4800'])(
    'takes a page of %s for its own',
    (origin) => {
      expect(isForeign({ origin, host }, [], 'cookie')).toBe(false);
    },
  );

  it.each(['http://attacker.example', 'http://lab.example.org:81', 'http://lab.example.org', 'null', 'nonsense'])(
    'refuses a page of %s, by whatever a browser sends along',
    (origin) => {
      for (const by of ['cookie', 'address', 'nothing'] as const)
        expect(isForeign({ origin, host }, [], by)).toBe(true);
    },
  );

  it('lets the origins ask that it is told, and by nothing that a browser sends along', () => {
    const origin = 'https://dashboard.example.org';
    const isForeignBy = (by: SentBy): boolean => isForeign({ origin, host }, [origin], by);
    expect(isForeignBy('nothing')).toBe(false);
    expect([isForeignBy('cookie'), isForeignBy('address')]).toEqual([true, true]);
  });

  it('wants browsers to say which page it is, and programs not', () => {
    expect(isForeign({ host }, [], 'cookie')).toBe(true);
    expect(isForeign({ host }, [], 'address')).toBe(false);
  });

  it('does not matter where the request itself has the token', () => {
    expect(isForeign({ origin: 'http://attacker.example', host }, [], 'header')).toBe(false);
  });
});
