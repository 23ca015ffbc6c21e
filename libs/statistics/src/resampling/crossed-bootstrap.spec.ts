import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import reference from '../../reference/reference-values.json' with { type: 'json' };
import { clusterBootstrap } from './cluster-bootstrap.js';
import { crossedBootstrap } from './crossed-bootstrap.js';
import { mean, meanDifference, meanDifferenceSums, meanSums } from './mean-sums.js';
import { StatisticsError } from '../statistics-error.js';

const drawing = { statistic: mean, draws: 2_000, seed: 1995 };

/** One score for each seed and prompt. */
function cellsOf(scores: readonly (readonly number[])[]): readonly (readonly (readonly number[])[])[] {
  return scores.map((ofSeed) => ofSeed.map((score) => meanSums([score])));
}

describe('crossedBootstrap', () => {
  it('comes near the reference’s interval', () => {
    const { scores, lower, upper, estimate } = reference.crossedBootstrap;
    const result = crossedBootstrap({ ...drawing, cells: cellsOf(scores), draws: 100_000 });
    expect(result.estimate).toBeCloseTo(estimate, 12);
    expect(Math.abs(result.interval.lower - lower)).toBeLessThan(0.005);
    expect(Math.abs(result.interval.upper - upper)).toBeLessThan(0.005);
  });

  it('is wider than drawing prompts alone when seeds differ', () => {
    const { scores } = reference.crossedBootstrap;
    const byPrompt = (scores[0] ?? []).map((_, prompt) => meanSums(scores.map((ofSeed) => ofSeed[prompt] ?? NaN)));
    const crossed = crossedBootstrap({ ...drawing, cells: cellsOf(scores) });
    const prompts = clusterBootstrap({ ...drawing, clusters: byPrompt, method: 'percentile' });
    expect(crossed.interval.upper - crossed.interval.lower).toBeGreaterThan(
      prompts.interval.upper - prompts.interval.lower,
    );
  });

  it('is a point when two arms differ by the same everywhere', () => {
    const cells = [1, 2].map(() => [0, 1, 2].map((score) => meanDifferenceSums([score + 4], [score])));
    const { estimate, interval } = crossedBootstrap({ ...drawing, cells, statistic: meanDifference });
    expect(estimate).toBe(4);
    expect(interval.lower).toBeCloseTo(4, 12);
    expect(interval.upper).toBeCloseTo(4, 12);
  });

  it('stays within the scores and is the same for the same seed', () => {
    const anyScores = fc
      .tuple(fc.integer({ min: 2, max: 4 }), fc.integer({ min: 2, max: 8 }))
      .chain(([seeds, prompts]) => {
        const ofSeed = fc.array(fc.integer({ min: -9, max: 9 }), { minLength: prompts, maxLength: prompts });
        return fc.array(ofSeed, { minLength: seeds, maxLength: seeds });
      });
    fc.assert(
      fc.property(anyScores, fc.integer(), (scores, seed) => {
        const options = { ...drawing, draws: 100, cells: cellsOf(scores), seed };
        const { interval } = crossedBootstrap(options);
        expect(interval.lower).toBeGreaterThanOrEqual(Math.min(...scores.flat()) - 1e-9);
        expect(interval.upper).toBeLessThanOrEqual(Math.max(...scores.flat()) + 1e-9);
        expect(crossedBootstrap(options).interval).toEqual(interval);
      }),
    );
  });

  it('leaves out a cell without samples', () => {
    const cells = [
      [meanSums([1]), meanSums([])],
      [meanSums([1]), meanSums([1])],
      [meanSums([1]), meanSums([1])],
    ];
    expect(
      crossedBootstrap({ ...drawing, cells: cells.map((ofSeed) => [...ofSeed, meanSums([1, 1])]), draws: 20 }),
    ).toEqual({
      estimate: 1,
      interval: { lower: 1, upper: 1 },
    });
  });

  it.each([
    ['one seed', [[1, 2]]],
    ['one prompt', [[1], [2]]],
    ['prompts that some seed lacks', [[1, 2], [1]]],
    [
      'a score that is no number',
      [
        [1, 2],
        [1, NaN],
      ],
    ],
    ['nothing', []],
  ])('refuses %s', (_, scores) => {
    expect(() => crossedBootstrap({ ...drawing, cells: cellsOf(scores) })).toThrow(StatisticsError);
  });
});
