import { describe, expect, it } from 'vitest';

import { aScoredSample } from '../../../../../tools/testing/builders/scored-sample.js';
import { measureFigures } from './measure-figures.js';

describe('measureFigures', () => {
  it('are the means of what a benchmark measures, with their standard errors', () => {
    const graded = [0.2, 0.4, 0.6].map((rougeL, place) =>
      aScoredSample({
        benchmark: 'cnn-dailymail',
        item: String(place),
        score: { kind: 'graded', answered: true, measures: { rougeL } },
      }),
    );
    expect(measureFigures(graded)).toEqual([
      {
        title: 'CNN/DailyMail ROUGE-L',
        mean: expect.closeTo(0.4),
        standardError: expect.closeTo(0.1155, 4),
        samples: 3,
      },
    ]);
  });

  it('have those of right and wrong answers too, and none of what is not measured', () => {
    const answer = { kind: 'answer', expected: 'Oslo', extracted: 'Oslo', correct: true } as const;
    const samples = [
      aScoredSample({ benchmark: 'nq-open', score: { ...answer, measures: { f1: 1 } } }),
      aScoredSample({ benchmark: 'mmlu', score: answer }),
    ];
    expect(measureFigures(samples)).toEqual([{ title: 'NQ-open F1', mean: 1, standardError: null, samples: 1 }]);
  });
});
