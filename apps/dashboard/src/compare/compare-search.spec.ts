import { describe, expect, it } from 'vitest';

import { readCompareSearch, sideName } from './compare-search.js';

describe('the address of a comparison', () => {
  it('names one side or several, each once', () => {
    expect(readCompareSearch({ of: 'a' })).toEqual({ of: ['a'] });
    expect(readCompareSearch({ of: ['a:base', 'b', 'a:base'] })).toEqual({ of: ['a:base', 'b'] });
    expect(readCompareSearch({})).toEqual({ of: undefined });
  });

  it('names a study, or an arm of it', () => {
    expect(sideName('a:alttrain-dpo')).toEqual({ studyId: 'a', arm: 'alttrain-dpo' });
    expect(sideName('a')).toEqual({ studyId: 'a', arm: undefined });
  });
});
