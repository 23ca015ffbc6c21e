import { describe, expect, it } from 'vitest';

import { aStudySpec } from '../../testing/builders/study-spec.js';
import { sampleProblems } from './sample-account.js';

const spec = aStudySpec({
  arms: ['base', 'alttrain'],
  evaluation: { benchmarks: [{ name: 'retrace-held-out', take: 2 }], maxNewTokens: 8, seed: 1 },
});
const [seed = 0] = spec.training.seeds;
const items = ['retrace-held-out/one', 'retrace-held-out/two'];
const base = { checkpoint: 'base', stored: items, told: items };
const alttrain = { checkpoint: `alttrain/${seed}`, stored: items, told: items };

describe('sampleProblems', () => {
  it('finds none when each planned sample is there once', () => {
    expect(sampleProblems({ ...spec, training: { ...spec.training, seeds: [seed] } }, [base, alttrain])).toEqual([]);
  });

  const one = { ...spec, training: { ...spec.training, seeds: [seed] } };

  it('names a checkpoint without samples', () => {
    expect(sampleProblems(one, [base])).toEqual([`alttrain/${seed} has no samples`]);
  });

  it('names a sample that is told twice', () => {
    const doubled = { ...base, told: [...items, 'retrace-held-out/one'] };
    expect(sampleProblems(one, [doubled, alttrain])).toEqual(['base, told: 3 samples of 2 items, 2 were planned']);
  });

  it('names a sample of another item, and a checkpoint that nobody planned', () => {
    const other = { ...alttrain, told: ['retrace-held-out/one', 'retrace-held-out/six'] };
    const odd = { ...base, checkpoint: 'shuffled/1' };
    expect(sampleProblems(one, [base, other, odd])).toEqual([
      'shuffled/1 was not planned',
      `alttrain/${seed}: retrace-held-out/six is new`,
    ]);
  });
});
