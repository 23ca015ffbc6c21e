import type { ScoredSample } from '@retrace/contracts';
import { describe, expect, it } from 'vitest';

import { aScoredSample, aSolvedProblem } from '../../../../../tools/testing/builders/scored-sample.js';
import { benchmarkFigures } from './benchmark-figures.js';
import { measureFigures } from './measure-figures.js';
import { passFigures } from './pass-figures.js';

type Became = 'passed' | 'failed' | 'unscored';

/** Tries of a problem of HumanEval. */
function triesOf(item: string, ...tries: readonly Became[]): readonly ScoredSample[] {
  return tries.map((became, place) => {
    const scored = { expected: 'passes its tests', correct: became === 'passed' };
    const found = became === 'unscored' ? { extracted: null, problem: 'it took too long' } : { extracted: became };
    const which = place === 0 ? { item } : { item: `${item}#${place + 1}`, try: place + 1 };
    return aScoredSample({ benchmark: 'humaneval', ...which, score: { kind: 'answer', ...scored, ...found } });
  });
}

const repeated = (became: Became, count: number): readonly Became[] => Array.from({ length: count }, () => became);

describe('passFigures', () => {
  it('are the means of what is estimated of each problem, for each k up to the tries', () => {
    const samples = [
      ...triesOf('HumanEval/0', 'passed', ...repeated('failed', 9)),
      ...triesOf('HumanEval/1', ...repeated('failed', 10)),
    ];
    const counted = { problems: 2, tries: 20, unscored: 0 };
    expect(passFigures(samples)).toEqual([
      { title: 'HumanEval pass@1', k: 1, mean: expect.closeTo(0.05), standardError: expect.closeTo(0.05), ...counted },
      { title: 'HumanEval pass@10', k: 10, mean: 0.5, standardError: 0.5, ...counted },
    ]);
  });

  it('count a try that could not be scored as not passed, and tell how many there were', () => {
    const [figure] = passFigures(triesOf('HumanEval/0', 'passed', 'unscored', 'failed', 'unscored'));
    expect(figure).toMatchObject({ mean: 0.25, standardError: null, problems: 1, tries: 4, unscored: 2 });
  });

  it('are of tries alone, which have no interval over all of them', () => {
    const tries = triesOf('HumanEval/0', 'passed', 'failed');
    const samples = [...tries, aSolvedProblem()];
    expect(passFigures(samples).map(({ title }) => title)).toEqual(['HumanEval pass@1']);
    expect(benchmarkFigures(samples).map(({ title }) => title)).toEqual(['GSM8K correct']);
  });
});

describe('measureFigures of tries', () => {
  it('take the tries of an item for one value', () => {
    const strict = (item: string, value: number, which?: number): ScoredSample =>
      aSolvedProblem({
        item,
        ...(which === undefined ? {} : { try: which }),
        score: { kind: 'answer', expected: '4', extracted: '4', correct: true, measures: { strict: value } },
      });
    const samples = [strict('1', 1), strict('1#2', 0, 2), strict('2', 1), strict('2#2', 1, 2)];
    expect(measureFigures(samples)).toEqual([
      { title: 'GSM8K strict', mean: 0.75, standardError: expect.closeTo(0.25), samples: 4 },
    ]);
  });
});
