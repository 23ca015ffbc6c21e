import { describe, expect, it } from 'vitest';

import { aReport, aSeedComparison } from '../../../../test/builders/report.js';
import { acrossSeedsTables } from './across-seeds.js';

describe('acrossSeedsTables', () => {
  it('gives the difference over seeds, or why it has no interval', () => {
    const why = 'every prompt came out the same way at every seed';
    const acrossSeeds = [aSeedComparison(), aSeedComparison({ difference: -0.1, interval: null, why })];
    const [table] = acrossSeedsTables(aReport({ acrossSeeds }));
    expect(table?.text).toContain('alttrain \\(-\\) base & {}78.0 {\\scriptsize [60.0, 90.0]} & {}2 & {}100 \\\\');
    expect(table?.text).toContain('{}\\(-\\)10.0 & {}2');
    expect(table?.text).toContain('two-way cluster bootstrap, 10000 draws');
    expect(table?.text).toContain(`No interval where ${why}.`);
  });

  it('is left out with a single seed, and parted where it does not fit on a page', () => {
    expect(acrossSeedsTables(aReport())).toEqual([]);
    const acrossSeeds = Array.from({ length: 41 }, () => aSeedComparison());
    expect(acrossSeedsTables(aReport({ acrossSeeds }))).toHaveLength(2);
  });
});
