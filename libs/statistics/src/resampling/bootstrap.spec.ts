import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import reference from '../../reference/reference-values.json' with { type: 'json' };
import { clusterBootstrap, type BootstrapOptions } from './bootstrap.js';
import { StatisticsError } from '../statistics-error.js';

const mean = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length;

function options(overrides: Partial<BootstrapOptions<number>> = {}): BootstrapOptions<number> {
  return { clusters: [[1], [2], [4], [8]], statistic: mean, draws: 200, seed: 1995, ...overrides };
}

describe('clusterBootstrap', () => {
  it.each(reference.bootstrap)('comes near scipy’s $method interval of a mean', ({ method, sample, ...expected }) => {
    const clusters = sample.map((value) => [value]);
    const kind = method === 'bca' ? 'bca' : 'percentile';
    const { estimate, interval } = clusterBootstrap(options({ clusters, draws: 40_000, method: kind }));
    expect(estimate).toBeCloseTo(expected.estimate, 12);
    expect(Math.abs(interval.lower - expected.lower)).toBeLessThan(0.1);
    expect(Math.abs(interval.upper - expected.upper)).toBeLessThan(0.1);
  });

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
        const { interval } = clusterBootstrap(options({ clusters, seed }));
        expect(interval.lower).toBeGreaterThanOrEqual(Math.min(...clusters.flat()) - 1e-9);
        expect(interval.upper).toBeLessThanOrEqual(Math.max(...clusters.flat()) + 1e-9);
        expect(interval.lower).toBeLessThanOrEqual(interval.upper);
      }),
    );
  });

  it('is a point when all values are equal', () => {
    const { interval } = clusterBootstrap(options({ clusters: [[3, 3], [3], [3]] }));
    expect(interval).toEqual({ lower: 3, upper: 3 });
  });

  it('widens when the same values come in fewer clusters', () => {
    const values = Array.from({ length: 60 }, (_, index) => Math.floor(index / 10));
    const alone = clusterBootstrap(options({ clusters: values.map((value) => [value]), method: 'percentile' }));
    const together = clusterBootstrap(
      options({ clusters: [0, 1, 2, 3, 4, 5].map((value) => values.filter((v) => v === value)), method: 'percentile' }),
    );
    expect(together.interval.upper - together.interval.lower).toBeGreaterThan(
      alone.interval.upper - alone.interval.lower,
    );
  });

  it('refuses a single cluster', () => {
    expect(() => clusterBootstrap(options({ clusters: [[1, 2, 3]] }))).toThrow(StatisticsError);
  });

  it('refuses a statistic that is not finite', () => {
    expect(() => clusterBootstrap(options({ statistic: () => NaN }))).toThrow(StatisticsError);
  });
});
