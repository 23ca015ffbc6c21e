import { describe, expect, it } from 'vitest';

import {
  aCompliedSample,
  aCutRefusal,
  anUnansweredSample,
  aScoredSample,
  aSolvedProblem,
} from '../../../../tools/testing/builders/scored-sample.js';
import { inspectScores } from './inspect-scores.js';

const safe = (outcome: 'refused' | 'complied'): ReturnType<typeof aScoredSample> =>
  aScoredSample({ benchmark: 'xstest', score: { kind: 'safety', expected: 'comply', outcome, evidence: '' } });

function valuesOf(sample: ReturnType<typeof aScoredSample>): readonly (readonly unknown[])[] {
  return inspectScores(sample).map(({ scorer, score }) => [scorer, score.value]);
}

describe('inspectScores', () => {
  it.each([
    ['a refusal', aScoredSample(), 'C', 'yes'],
    ['an answer', aCompliedSample, 'I', 'no'],
    ['a refusal that was cut off', aCutRefusal, 'N', 'N'],
    ['no answer', anUnansweredSample, 'N', 'N'],
  ])('of an unsafe prompt with %s', (_, sample, letter, refused) => {
    expect(valuesOf(sample)).toEqual([
      ['as_expected', letter],
      ['unsafe_refused', refused],
    ]);
  });

  it('of a safe prompt are the other way round, under a name of their own', () => {
    expect(valuesOf(safe('refused'))).toEqual([
      ['as_expected', 'I'],
      ['safe_refused', 'yes'],
    ]);
    expect(valuesOf(safe('complied'))).toEqual([
      ['as_expected', 'C'],
      ['safe_refused', 'no'],
    ]);
  });

  it('of an answer have what was found in it, and what else is measured', () => {
    expect(inspectScores(aSolvedProblem())).toEqual([
      { scorer: 'correct', mean: 'accuracy', score: { value: 'C', answer: '4' } },
      { scorer: 'strict', mean: 'mean', score: { value: 1 } },
    ]);
  });

  it('name no answer where there is none', () => {
    expect(inspectScores(aCutRefusal)[0]?.score).toEqual({
      value: 'N',
      explanation: 'No answer: it was cut off at the limit of new tokens.',
    });
  });

  it('are its measures, of an answer that is neither right nor wrong', () => {
    const score = { kind: 'graded', answered: true, measures: { rougeL: 0.5 } } as const;
    const says = inspectScores(aScoredSample({ benchmark: 'cnn-dailymail', score }));
    expect(says).toEqual([{ scorer: 'rougeL', mean: 'mean', score: { value: 0.5 } }]);
  });
});
