import { bcaInterval } from './bca-interval.js';
import type { Estimate, Interval } from '../intervals/interval.js';
import { seededRandom, type SeededRandom } from './seeded-random.js';
import { requireCount, requireOpenUnit, StatisticsError } from '../statistics-error.js';
import { sortedQuantile } from './sorted-quantile.js';

export interface BootstrapOptions<T> {
  /** What is drawn with replacement: all samples of one prompt are one cluster. */
  readonly clusters: readonly (readonly T[])[];
  /** The statistic of all values of the drawn clusters; must be finite. */
  readonly statistic: (values: readonly T[]) => number;
  readonly draws: number;
  readonly seed: number;
  /** 0.95 unless told. */
  readonly confidence?: number;
  /** `bca` (bias-corrected and accelerated) unless told. */
  readonly method?: 'bca' | 'percentile';
}

/**
 * Bootstrap interval of a statistic, resampling whole clusters so that samples of one prompt stay together. The same
 * options give the same interval.
 * Source: B. Efron and R. Tibshirani, An Introduction to the Bootstrap (1993), 13.3 (percentile), 14.3 (BCa); clusters
 * as in A. C. Davison and D. V. Hinkley, Bootstrap Methods and their Application (1997), 3.8.
 *
 * @throws StatisticsError with fewer than two clusters, or when the statistic is not finite on a draw.
 */
export function clusterBootstrap<T>(options: BootstrapOptions<T>): Estimate {
  const { clusters, draws, seed, confidence = 0.95, method = 'bca' } = options;
  requireCount('clusters', clusters.length, 2);
  requireCount('draws', draws, 1);
  requireOpenUnit('confidence', confidence);
  const statistic = finite(options.statistic);
  const estimate = statistic(clusters.flat());
  const random = seededRandom(seed);
  const sorted = Float64Array.from({ length: draws }, () => statistic(resample(clusters, random))).sort();
  switch (method) {
    case 'percentile':
      return { estimate, interval: percentileInterval(sorted, confidence) };
    case 'bca':
      return {
        estimate,
        interval: bcaInterval(sorted, estimate, leaveOneOut(clusters, statistic), confidence),
      };
  }
}

function percentileInterval(sorted: Float64Array, confidence: number): Interval {
  const tail = (1 - confidence) / 2;
  return { lower: sortedQuantile(sorted, tail), upper: sortedQuantile(sorted, 1 - tail) };
}

function resample<T>(clusters: readonly (readonly T[])[], random: SeededRandom): readonly T[] {
  const values: T[] = [];
  for (let drawn = 0; drawn < clusters.length; drawn += 1) {
    const cluster = clusters[random.below(clusters.length)] ?? [];
    for (const value of cluster) values.push(value);
  }
  return values;
}

/** The statistic without each cluster in turn. */
function leaveOneOut<T>(
  clusters: readonly (readonly T[])[],
  statistic: (values: readonly T[]) => number,
): readonly number[] {
  return clusters.map((_, left) => statistic(clusters.filter((__, index) => index !== left).flat()));
}

function finite<T>(statistic: (values: readonly T[]) => number): (values: readonly T[]) => number {
  return (values) => {
    const value = statistic(values);
    if (Number.isFinite(value)) return value;
    throw new StatisticsError(`The statistic of a bootstrap draw is ${value}; it must be finite.`);
  };
}
