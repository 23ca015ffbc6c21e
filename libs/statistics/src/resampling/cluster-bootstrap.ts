import { bcaInterval } from './bca-interval.js';
import { clusterSums, totalSums, type ClusterSums } from './cluster-sums.js';
import { finiteStatistic, type Statistic } from './finite-statistic.js';
import { forEachDraw } from './for-each-draw.js';
import type { Estimate } from '../intervals/interval.js';
import { percentileInterval } from './percentile-interval.js';
import { requireCount, requireOpenUnit } from '../statistics-error.js';

export interface ClusterBootstrapOptions {
  /**
   * What is drawn with replacement, one row a cluster (all samples of one prompt). A row has what the statistic is made
   * of, summed over the cluster's samples: see {@link meanSums}, {@link meanDifferenceSums}.
   */
  readonly clusters: readonly (readonly number[])[];
  /** The statistic of the sums over the drawn clusters, as {@link mean} or {@link meanDifference}; must be finite. */
  readonly statistic: Statistic;
  readonly draws: number;
  readonly seed: number;
  /** 0.95 unless told. */
  readonly confidence?: number;
  /** `bca` (bias-corrected and accelerated) unless told. */
  readonly method?: 'bca' | 'percentile';
}

/**
 * Bootstrap interval of a statistic that sums decide (a mean, a rate, a ratio, a difference of means), resampling whole
 * clusters so that samples of one prompt stay together. The same options give the same interval.
 * Source: B. Efron and R. Tibshirani, An Introduction to the Bootstrap (1993), 13.3 (percentile), 14.3 (BCa); clusters
 * as in A. C. Davison and D. V. Hinkley, Bootstrap Methods and their Application (1997), 3.8.
 *
 * @throws StatisticsError with fewer than two clusters, a sum that is not finite, or when the statistic is not finite
 * on a draw: a cluster without a sample adds 0 to a count, so leave such clusters out.
 */
export function clusterBootstrap(options: ClusterBootstrapOptions): Estimate {
  const { clusters, draws, seed, confidence = 0.95, method = 'bca' } = options;
  requireCount('draws', draws, 1);
  requireOpenUnit('confidence', confidence);
  const sums = clusterSums(clusters);
  const statistic = finiteStatistic(options.statistic);
  const estimate = statistic(totalSums(sums));
  const sorted = new Float64Array(draws);
  forEachDraw(sums, draws, seed, (totals, draw) => {
    sorted[draw] = statistic(totals);
  });
  sorted.sort();
  switch (method) {
    case 'percentile':
      return { estimate, interval: percentileInterval(sorted, confidence) };
    case 'bca':
      return { estimate, interval: bcaInterval(sorted, estimate, leaveOneOut(sums, statistic), confidence) };
  }
}

/** The statistic without each cluster in turn. */
function leaveOneOut(sums: ClusterSums, statistic: Statistic): Float64Array {
  const totals = totalSums(sums);
  return Float64Array.from({ length: sums.rows }, (_, row) => {
    const start = row * sums.columns;
    return statistic(totals.map((total, column) => total - (sums.values[start + column] ?? NaN)));
  });
}
