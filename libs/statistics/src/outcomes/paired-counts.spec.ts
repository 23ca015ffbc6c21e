import { describe, expect, it } from 'vitest';

import { pairedCounts } from './paired-counts.js';

describe('pairedCounts', () => {
  it('counts each pair in its cell', () => {
    const pairs = [
      { first: true, second: true },
      { first: true, second: false },
      { first: true, second: false },
      { first: false, second: true },
      { first: false, second: false },
    ];
    expect(pairedCounts(pairs)).toEqual({ both: 1, onlyFirst: 2, onlySecond: 1, neither: 1 });
  });
});
