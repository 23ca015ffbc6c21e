import { describe, expect, it } from 'vitest';

import { aScoredSample } from '../../../../tools/testing/builders/scored-sample.js';
import { SampleRepeated } from '../log-errors.js';
import { sampledRuns } from './sampled-run.js';

const sample = aScoredSample;

describe('sampledRuns', () => {
  it('are one a benchmark, arm and seed, and prompts in disguise are runs of their own', () => {
    const runs = sampledRuns([
      sample(),
      sample({ arm: 'alttrain', seed: 1 }),
      sample({ arm: 'alttrain', seed: 2 }),
      sample({ item: '1@rot13', attack: 'rot13' }),
      sample({ benchmark: 'xstest' }),
      sample({ item: '2' }),
    ]);
    expect(
      runs.map(({ benchmark, attack, arm, seed, samples }) => [benchmark, attack, arm, seed, samples.length]),
    ).toEqual([
      ['strongreject', undefined, 'base', null, 2],
      ['strongreject', undefined, 'alttrain', 1, 1],
      ['strongreject', undefined, 'alttrain', 2, 1],
      ['strongreject', 'rot13', 'base', null, 1],
      ['xstest', undefined, 'base', null, 1],
    ]);
  });

  it('have their samples in one order, however they came', () => {
    const [run] = sampledRuns(['10', '9', 'a', '1'].map((item) => sample({ item })));
    expect(run?.samples.map(({ item }) => item)).toEqual(['1', '9', '10', 'a']);
  });

  it('have an item once', () => {
    const twice = [sample({ arm: 'alttrain', seed: 1 }), sample({ arm: 'alttrain', seed: 1 })];
    expect(() => sampledRuns(twice)).toThrow(SampleRepeated);
    expect(() => sampledRuns(twice)).toThrow(/^'1' of strongreject \(arm alttrain, seed 1\) is there twice\./);
  });
});
