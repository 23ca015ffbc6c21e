import { describe, expect, it } from 'vitest';

import { pageOffset, pageOffsets } from './use-pages.js';

describe('the pages of a list', () => {
  it('begin at multiples of their size', () => {
    expect([0, 99, 100, 99_999].map((place) => pageOffset(place, 100))).toEqual([0, 0, 100, 99_900]);
  });

  it('are asked for once each, only where rows are in sight', () => {
    expect(pageOffsets([98, 99, 100, 101], 100)).toEqual([0, 100]);
    expect(pageOffsets([], 100)).toEqual([]);
  });
});
