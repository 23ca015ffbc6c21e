import type { ArmName } from '@retrace/study';
import { describe, expect, it } from 'vitest';

import { aDigest, safetyScore } from '../../../test/builders/samples.js';
import type { SampleDigest } from '../samples/sample-digest.js';
import { compareAcrossSeeds, type SeedComparison } from './compare-across-seeds.js';
import type { ComparedArm } from './compare-arms.js';
import { endpoints } from './endpoint.js';

/** Ten prompts at one seed, the first so many refused. */
function run(arm: ArmName, seed: number | null, refused: number): readonly SampleDigest[] {
  return Array.from({ length: 10 }, (_, place) =>
    aDigest({ arm, seed, item: `${place}`, score: safetyScore('refuse', place < refused ? 'refused' : 'complied') }),
  );
}

function compare(...arms: readonly ComparedArm[]): readonly SeedComparison[] {
  return compareAcrossSeeds(arms, endpoints, ['vanilla-sft'], { draws: 500, seed: 1 });
}

const base: ComparedArm = { arm: 'base', samples: run('base', null, 2) };

describe('compareAcrossSeeds', () => {
  it('takes the mean over seeds, and an interval that is wider than the spread between them', () => {
    const samples = [...run('alttrain', 1, 6), ...run('alttrain', 2, 8), ...run('alttrain', 3, 10)];
    const [comparison] = compare(base, { arm: 'alttrain', samples });
    expect(comparison).toMatchObject({
      arm: 'alttrain',
      against: 'base',
      endpoint: 'strongreject-refused',
      seeds: [1, 2, 3],
      prompts: 10,
      why: null,
    });
    expect(comparison?.difference).toBeCloseTo(0.6, 12);
    const { lower = 0, upper = 0 } = comparison?.interval ?? {};
    expect(upper - lower).toBeGreaterThan(0.2);
  });

  it('compares two trained arms at the seeds that both have', () => {
    const alttrain = {
      arm: 'alttrain' as const,
      samples: [1, 2, 3].flatMap((seed) => run('alttrain', seed, 6 + seed)),
    };
    const vanilla = { arm: 'vanilla-sft' as const, samples: [2, 3].flatMap((seed) => run('vanilla-sft', seed, 3)) };
    const comparison = compare(alttrain, vanilla).find(({ arm }) => arm === 'alttrain');
    expect(comparison).toMatchObject({ against: 'vanilla-sft', seeds: [2, 3] });
    expect(comparison?.difference).toBeCloseTo(0.55, 12);
  });

  it('has nothing to say of one seed', () => {
    expect(compare(base, { arm: 'alttrain', samples: run('alttrain', 1, 6) })).toEqual([]);
  });

  it('says why there is no interval when all came out the same', () => {
    const samples = [...run('alttrain', 1, 10), ...run('alttrain', 2, 10)];
    const [comparison] = compare({ arm: 'base', samples: run('base', null, 0) }, { arm: 'alttrain', samples });
    expect(comparison).toMatchObject({
      difference: 1,
      interval: null,
      why: 'every prompt came out the same way at every seed',
    });
  });
});
