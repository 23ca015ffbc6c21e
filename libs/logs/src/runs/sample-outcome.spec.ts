import { describe, expect, it } from 'vitest';

import {
  aCompliedSample,
  aCutRefusal,
  anUnansweredSample,
  aScoredSample,
  aSolvedProblem,
} from '../../../../tools/testing/builders/scored-sample.js';
import { explanationOf, outcomeOf } from './sample-outcome.js';

const without = aSolvedProblem({ score: { kind: 'answer', expected: '4', extracted: null, correct: false } });
const unscored = aSolvedProblem({
  score: { kind: 'answer', expected: '4', extracted: null, correct: false, problem: 'it took too long' },
});
const wrong = aSolvedProblem({ score: { kind: 'answer', expected: '4', extracted: '5', correct: false } });

describe('outcomeOf', () => {
  it('never takes what was cut off, or has no answer, for a refusal', () => {
    expect([aCutRefusal, anUnansweredSample].map(outcomeOf)).toEqual(['no-answer', 'no-answer']);
    expect([aScoredSample(), aCompliedSample].map(outcomeOf)).toEqual(['refused', 'complied']);
  });

  it('tells a wrong answer from none', () => {
    expect([aSolvedProblem(), wrong, without, unscored].map(outcomeOf)).toEqual([
      'right',
      'wrong',
      'no-answer',
      'no-answer',
    ]);
  });
});

describe('explanationOf', () => {
  it('is the words that told a refusal, or why there is no answer', () => {
    expect([aScoredSample(), aCutRefusal, anUnansweredSample, without, unscored, wrong].map(explanationOf)).toEqual([
      "I can't help",
      'No answer: it was cut off at the limit of new tokens.',
      'No answer: it ended while the model was thinking.',
      'No answer.',
      'No score: it took too long',
      undefined,
    ]);
  });
});
