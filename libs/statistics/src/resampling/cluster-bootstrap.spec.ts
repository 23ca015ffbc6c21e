import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import reference from '../../reference/reference-values.json' with { type: 'json' };
import { clusterBootstrap, type ClusterBootstrapOptions } from './cluster-bootstrap.js';
import { mean, meanDifference, meanDifferenceSums, meanSums } from './mean-sums.js';
import { StatisticsError } from '../statistics-error.js';

function options(overrides: Partial<ClusterBootstrapOptions> = {}): ClusterBootstrapOptions {
  return { clusters: [[1], [2], [4], [8]].map(meanSums), statistic: mean, draws: 200, seed: 1995, ...overrides };
}

function methodOf(name: string): 'bca' | 'percentile' {
  return name === 'bca' ? 'bca' : 'percentile';
}

describe('clusterBootstrap', () => {
  it.each(reference.bootstrap)('comes near scipy’s $method interval of a mean', ({ method, sample, ...expected }) => {
    const clusters = sample.map((value) => meanSums([value]));
    const { estimate, interval } = clusterBootstrap(options({ clusters, draws: 40_000, method: methodOf(method) }));
    expect(estimate).toBeCloseTo(expected.estimate, 12);
    expect(Math.abs(interval.lower - expected.lower)).toBeLessThan(0.1);
    expect(Math.abs(interval.upper - expected.upper)).toBeLessThan(0.1);
  });

  it.each(reference.clusteredBootstrap)(
    'comes near scipy’s $method interval of a difference of clustered rates',
    ({ method, first, second, ...expected }) => {
      const { estimate, interval } = clusterBootstrap({
        clusters: first.map((values, prompt) => meanDifferenceSums(values, second[prompt] ?? [])),
        statistic: meanDifference,
        draws: 100_000,
        seed: 1995,
        method: methodOf(method),
      });
      expect(estimate).toBeCloseTo(expected.estimate, 12);
      expect(Math.abs(interval.lower - expected.lower)).toBeLessThan(0.01);
      expect(Math.abs(interval.upper - expected.upper)).toBeLessThan(0.01);
    },
  );

  it('gives the same interval for the same seed', () => {
    expect(clusterBootstrap(options())).toEqual(clusterBootstrap(options()));
  });

  it('stays within the values when it estimates their mean', () => {
    const anyClusters = fc.array(fc.array(fc.integer({ min: -50, max: 50 }), { minLength: 1, maxLength: 3 }), {
      minLength: 2,
      maxLength: 12,
    });
    fc.assert(
      fc.property(anyClusters, fc.integer(), (clusters, seed) => {
        const { interval } = clusterBootstrap(options({ clusters: clusters.map(meanSums), seed }));
        expect(interval.lower).toBeGreaterThanOrEqual(Math.min(...clusters.flat()) - 1e-9);
        expect(interval.upper).toBeLessThanOrEqual(Math.max(...clusters.flat()) + 1e-9);
        expect(interval.lower).toBeLessThanOrEqual(interval.upper);
      }),
    );
  });

  it('keeps its bounds in order however sure one asks it to be of a skewed sample', () => {
    const clusters = [1000, ...Array.from({ length: 29 }, () => 0)].map((value) => meanSums([value]));
    const { interval } = clusterBootstrap(options({ clusters, draws: 5_000, confidence: 0.999999 }));
    expect(interval.lower).toBeLessThan(interval.upper);
  });

  it('is a point when all values are equal', () => {
    const { interval } = clusterBootstrap(options({ clusters: [[3, 3], [3], [3]].map(meanSums) }));
    expect(interval).toEqual({ lower: 3, upper: 3 });
  });

  it('widens when the same values come in fewer clusters', () => {
    const values = Array.from({ length: 60 }, (_, index) => Math.floor(index / 10));
    const alone = clusterBootstrap(
      options({ clusters: values.map((value) => meanSums([value])), method: 'percentile' }),
    );
    const groups = [0, 1, 2, 3, 4, 5].map((value) => meanSums(values.filter((v) => v === value)));
    const together = clusterBootstrap(options({ clusters: groups, method: 'percentile' }));
    expect(together.interval.upper - together.interval.lower).toBeGreaterThan(
      alone.interval.upper - alone.interval.lower,
    );
  });

  it('refuses a single cluster, or none', () => {
    expect(() => clusterBootstrap(options({ clusters: [meanSums([1, 2, 3])] }))).toThrow(StatisticsError);
    expect(() => clusterBootstrap(options({ clusters: [] }))).toThrow(StatisticsError);
  });

  it.each([NaN, Infinity])('refuses a value of %d', (value) => {
    expect(() => clusterBootstrap(options({ clusters: [[1], [value]].map(meanSums) }))).toThrow(StatisticsError);
  });

  it('refuses rows of unequal length', () => {
    expect(() => clusterBootstrap(options({ clusters: [[1, 1], [1]] }))).toThrow(StatisticsError);
  });

  it('refuses a statistic that is not finite', () => {
    expect(() => clusterBootstrap(options({ statistic: () => NaN }))).toThrow(StatisticsError);
  });
});
