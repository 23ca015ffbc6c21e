import { describe, expect, it } from 'vitest';

import { countFacets, type FacetGroup } from './count-facets.js';

function aGroup(count: number, values: Partial<FacetGroup['values']>): FacetGroup {
  const usual = { arm: 'base', seed: 'none', benchmark: 'xstest', attack: 'none', category: 'none' };
  const marks = { outcome: 'refused', structure: 'has', flagged: 'false', corrected: 'false' };
  return { values: { ...usual, ...marks, ...values }, count };
}

const groups = [
  aGroup(5, { arm: 'base', outcome: 'refused' }),
  aGroup(3, { arm: 'base', outcome: 'complied' }),
  aGroup(2, { arm: 'alttrain', outcome: 'refused' }),
];

describe('countFacets', () => {
  it('counts every value, the most frequent first', () => {
    const { total, facets } = countFacets(groups, {});
    expect(total).toBe(10);
    expect(facets.arm).toEqual([
      { value: 'base', count: 8 },
      { value: 'alttrain', count: 2 },
    ]);
    expect(facets.benchmark).toEqual([{ value: 'xstest', count: 10 }]);
  });

  it('counts the values of a facet without the filter on it, and those of all others with it', () => {
    const { total, facets } = countFacets(groups, { arm: ['alttrain'], outcome: ['refused'] });
    expect(total).toBe(2);
    expect(facets.arm).toEqual([
      { value: 'base', count: 5 },
      { value: 'alttrain', count: 2 },
    ]);
    expect(facets.outcome).toEqual([{ value: 'refused', count: 2 }]);
    expect(facets.structure).toEqual([{ value: 'has', count: 2 }]);
  });

  it('counts nothing of nothing', () => {
    expect(countFacets([], { arm: ['base'] })).toMatchObject({ total: 0, facets: { arm: [], flagged: [] } });
  });
});
