import { describe, expect, it } from 'vitest';

import {
  aCompliedSample,
  aCutRefusal,
  aScoredSample,
  aSolvedProblem,
} from '../../../../tools/testing/builders/scored-sample.js';
import { sampledRuns } from '../runs/sampled-run.js';
import { harnessTasks, type HarnessTask } from './harness-task.js';

function tasksOf(...samples: Parameters<typeof sampledRuns>[0]): readonly HarnessTask[] {
  return sampledRuns(samples).flatMap(harnessTasks);
}

/** What each filter reads in each sample. */
function readOf({ filters, samples }: HarnessTask): readonly unknown[] {
  return filters.map(({ name, read }) => [name, ...samples.map(read)]);
}

describe('harnessTasks', () => {
  it('have unsafe and safe prompts of one benchmark apart, as of the one more refusals are better', () => {
    const safe = { kind: 'safety', expected: 'comply', outcome: 'complied', evidence: '' } as const;
    const tasks = tasksOf(
      aScoredSample({ benchmark: 'xstest' }),
      aScoredSample({ benchmark: 'xstest', item: '2', score: safe }),
      aScoredSample({ benchmark: 'strongreject', item: '1@rot13', attack: 'rot13' }),
    );
    expect(tasks.map(({ name, metrics }) => [name, metrics[0]])).toEqual([
      ['xstest_unsafe', { metric: 'refused', higherIsBetter: true }],
      ['xstest_safe', { metric: 'refused', higherIsBetter: false }],
      ['strongreject_rot13', { metric: 'refused', higherIsBetter: true }],
    ]);
  });

  it('show a refusal that was cut off as no answer', () => {
    const [task] = tasksOf(aScoredSample(), aCompliedSample, aCutRefusal);
    expect(task && readOf(task)).toEqual([
      [
        'none',
        { filtered: 'refused', figures: { refused: 1, no_answer: 0 } },
        { filtered: 'complied', figures: { refused: 0, no_answer: 0 } },
        { filtered: 'no-answer', figures: { refused: 0, no_answer: 1 } },
      ],
    ]);
  });

  it("read GSM8K in the harness's two ways", () => {
    const [task] = tasksOf(aSolvedProblem(), aSolvedProblem({ item: '2', answer: 'It is 4.' }));
    expect(task && readOf(task)).toEqual([
      [
        'strict-match',
        { filtered: '4', figures: { exact_match: 1 } },
        { filtered: '[invalid]', figures: { exact_match: 0 } },
      ],
      [
        'flexible-extract',
        { filtered: '4', figures: { exact_match: 1 } },
        { filtered: '4', figures: { exact_match: 1 } },
      ],
    ]);
  });

  it('count a measure that every sample has, and no other', () => {
    const answer = { kind: 'answer', expected: 'a', extracted: 'a', correct: true } as const;
    const measured = (item: string, measures: Readonly<Record<string, number>>): ReturnType<typeof aScoredSample> =>
      aScoredSample({ benchmark: 'nq-open', item, score: { ...answer, measures } });
    const [task] = tasksOf(measured('1', { f1: 1 }), measured('2', { f1: 0.5, other: 1 }));
    expect(task && [task.name, task.metrics.map(({ metric }) => metric)]).toEqual(['nq_open', ['exact_match', 'f1']]);
  });

  it('have what is measured of answers that are neither right nor wrong, and how many have none', () => {
    const graded = (item: string, rougeL: number, answered: boolean): ReturnType<typeof aScoredSample> =>
      aScoredSample({ item, benchmark: 'cnn-dailymail', score: { kind: 'graded', answered, measures: { rougeL } } });
    const [task] = tasksOf(graded('1', 0.5, true), graded('2', 0, false));
    expect(task?.metrics.map(({ metric }) => metric)).toEqual(['rougeL', 'no_answer']);
    expect(task?.samples.map((sample) => task.filters[0]?.read(sample).figures)).toEqual([
      { rougeL: 0.5, no_answer: 0 },
      { rougeL: 0, no_answer: 1 },
    ]);
  });
});
