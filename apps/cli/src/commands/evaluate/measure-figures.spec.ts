import type { ScoredSample } from '@retrace/contracts';
import { describe, expect, it } from 'vitest';

import { measureFigures } from './measure-figures.js';

function sample(benchmark: ScoredSample['benchmark'], score: ScoredSample['score']): ScoredSample {
  return {
    benchmark,
    item: '1',
    category: 'news',
    arm: 'base',
    seed: null,
    prompt: 'Summarise.',
    output: 'Rain.',
    thinking: 'absent',
    trace: '',
    answer: 'Rain.',
    finish: 'stop',
    score,
    promptTokens: 1,
    completionTokens: 1,
    latencyMs: 1,
  };
}

describe('measureFigures', () => {
  it('are the means of what a benchmark measures, with their standard errors', () => {
    const graded = [0.2, 0.4, 0.6].map((rougeL) =>
      sample('cnn-dailymail', { kind: 'graded', answered: true, measures: { rougeL } }),
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
    const samples = [sample('nq-open', { ...answer, measures: { f1: 1 } }), sample('mmlu', answer)];
    expect(measureFigures(samples)).toEqual([{ title: 'NQ-open F1', mean: 1, standardError: null, samples: 1 }]);
  });
});
