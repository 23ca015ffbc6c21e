import { describe, expect, it } from 'vitest';

import { parseSearch, stringifySearch } from './search-text.js';

describe('what stands after ? in an address', () => {
  it('is text, and a list where a name comes twice', () => {
    expect(parseSearch('?q=12&arm=base&arm=alttrain')).toEqual({ q: '12', arm: ['base', 'alttrain'] });
  });

  it('comes back as it was, whatever stands in it', () => {
    const search = { q: 'a&b=c ü 🧪 100 %', arm: ['base', 'x y'], page: '2' };
    expect(parseSearch(stringifySearch(search))).toEqual(search);
  });

  it('leaves out what says nothing', () => {
    expect(stringifySearch({ q: '', state: undefined, arm: [], page: 3 })).toBe('?page=3');
    expect(stringifySearch({})).toBe('');
  });
});
