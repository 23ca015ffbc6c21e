import type { ComparableReport } from '@retrace/outcomes';
import { describe, expect, it } from 'vitest';

import { armStructures } from './arm-structures.js';
import { compareSides, type ToldSide } from './compare-sides.js';

/** A report whose arms have these outcomes, on items of their own names unless told. */
function aSide(arms: Readonly<Record<string, string>>, changes: Partial<ComparableReport['study']> = {}): ToldSide {
  const table = {
    endpoint: 'strongreject-refused',
    title: 'StrongREJECT refused',
    better: 'higher' as const,
    items: ['strongreject/1', 'strongreject/2', 'strongreject/3', 'strongreject/4'],
    arms: Object.entries(arms).map(([arm, outcomes]) => ({ arm, outcomes })),
  };
  const presence = { successes: 1, trials: 4, estimate: 0.25, interval: null };
  return {
    report: { study: { id: 'one', name: 'quickstart', backbone: 'small', ...changes }, outcomes: [table] },
    structure: Object.keys(arms).map((arm) => ({ arm, presence, steps: [], transitions: null })),
  };
}

describe('compareSides', () => {
  it('gives each side less the first, on the items that both have', () => {
    const { deltas, confidence } = compareSides([
      { ...aSide({ base: '0001' }), arm: 'base' },
      { ...aSide({ alttrain: '1111' }), arm: 'alttrain' },
      { ...aSide({ shuffled: '000.' }), arm: 'shuffled' },
    ]);
    expect(confidence).toBe(0.95);
    expect(deltas).toMatchObject([
      { side: 1, arm: 'alttrain', against: 'base', pairs: 4, rate: 1, referenceRate: 0.25 },
      { side: 2, arm: 'shuffled', against: 'base', pairs: 3, unpaired: 1, rate: 0, referenceRate: 0 },
    ]);
    expect(deltas[0]?.difference).toMatchObject({ estimate: 0.75 });
    expect(deltas[0]?.difference?.interval.lower).toBeLessThan(0.75);
  });

  it('adjusts P for all deltas together', () => {
    const base = { ...aSide({ base: '0000' }), arm: 'base' };
    const better = { ...aSide({ alttrain: '1111' }), arm: 'alttrain' };
    const alone = compareSides([base, better]).deltas;
    const three = compareSides([base, better, { ...aSide({ shuffled: '0000' }), arm: 'shuffled' }]).deltas;
    expect(alone[0]).toMatchObject({ p: 0.125, adjustedP: 0.125 });
    expect(three[0]).toMatchObject({ p: 0.125, adjustedP: 0.25 });
  });

  it('compares no arm with itself, and does not adjust P for it', () => {
    const study = aSide({ base: '0000', alttrain: '1111' });
    const { deltas } = compareSides([{ ...study, arm: 'base' }, study]);
    expect(deltas).toMatchObject([{ arm: 'alttrain', against: 'base', p: 0.125, adjustedP: 0.125 }]);
  });

  it('compares studies by their arms of the same name, and shows the structure of each', () => {
    const { sides, deltas } = compareSides([
      aSide({ base: '0000', alttrain: '1110' }),
      aSide({ alttrain: '1000' }, { id: 'two' }),
    ]);
    expect(deltas.map(({ arm, against }) => [arm, against])).toEqual([['alttrain', 'alttrain']]);
    expect(sides.map(({ structure }) => structure.map(({ arm }) => arm))).toEqual([['base', 'alttrain'], ['alttrain']]);
  });

  it('says what keeps a difference from being an effect, and when there is nothing to compare', () => {
    const large = { id: 'two', backbone: 'large' };
    const { notes } = compareSides([aSide({ base: '0000' }), aSide({ alttrain: '0000' }, large)]);
    expect(notes.join(' ')).toContain('backbones differ');
    expect(notes.join(' ')).toContain('no measure and arm in common');
  });
});

describe('armStructures', () => {
  it('leaves out what a report does not tell', () => {
    const presence = { successes: 1, trials: 2, estimate: 0.5, interval: null };
    expect(armStructures({ arms: [{ arm: 'base', structure: { presence } }, { arm: 'alttrain' }, 7] })).toEqual([
      { arm: 'base', presence, steps: [], transitions: null },
    ]);
    expect(armStructures('no report')).toEqual([]);
  });
});
