import { describe, expect, it } from 'vitest';

import { benchmarkNames, benchmarkOf, benchmarkUtility, utilityBenchmarks } from './benchmarks.js';

describe('what can be lost on a benchmark', () => {
  it.each([
    ['gsm8k', { kind: 'counted', of: 'answers' }],
    ['nq-open', { kind: 'counted', of: 'answers' }],
    ['xstest', { kind: 'counted', of: 'safe' }],
    ['wildjailbreak-eval', { kind: 'counted', of: 'safe' }],
  ] as const)('of %s is counted', (name, utility) => {
    expect(benchmarkUtility(name)).toEqual(utility);
  });

  it('of summaries is the mean of ROUGE-L', () => {
    expect(benchmarkUtility('cnn-dailymail')).toMatchObject({ kind: 'graded', measure: { name: 'rougeL' } });
  });

  it.each(['strongreject', 'mt-bench'] as const)('of %s is nothing', (name) => {
    expect(benchmarkUtility(name)).toBeUndefined();
    expect(utilityBenchmarks).not.toContain(name);
  });

  it.each(benchmarkNames)(
    'of %s is no choice: one measure decides at most, and none beside what is counted',
    (name) => {
      const { counts, measures = [] } = benchmarkOf(name);
      const deciding = measures.filter(({ decidesUtility }) => decidesUtility).length;
      const counted = counts.filter(({ of }) => of !== 'unsafe').length;
      expect(deciding + counted).toBeLessThanOrEqual(1);
    },
  );
});
