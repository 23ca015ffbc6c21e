import { describe, expect, it } from 'vitest';

import { filterOf, isFiltered, readSampleSearch, readSamplesSearch } from './samples-search.js';

describe('the address of samples', () => {
  it('holds filters that stand there once or several times', () => {
    const { arm, outcome, q, row } = readSamplesSearch({
      arm: ['base', ''],
      outcome: 'refused',
      q: 'a kite',
      row: '12',
    });
    expect({ arm, outcome, q, row }).toEqual({ arm: ['base'], outcome: ['refused'], q: 'a kite', row: 12 });
  });

  it('holds nothing that means nothing', () => {
    const search = readSampleSearch({ q: '', row: 'last', beside: '', answers: 'raw', other: 'x' });
    expect(Object.values(search).filter((value) => value !== undefined)).toEqual([]);
    expect(isFiltered(search)).toBe(false);
  });

  it('tells filters from where a reader is', () => {
    const filter = filterOf(readSampleSearch({ arm: 'base', row: '3', beside: 'alttrain/1' }));
    expect(filter).toMatchObject({ arm: ['base'] });
    expect(Object.keys(filter)).not.toContain('row');
    expect(Object.keys(filter)).not.toContain('beside');
  });
});
