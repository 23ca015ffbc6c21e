import { addRow, clusterSums, totalSums, type ClusterSums } from './cluster-sums.js';
import { finiteStatistic, type Statistic } from './finite-statistic.js';
import type { Estimate } from '../intervals/interval.js';
import { percentileInterval } from './percentile-interval.js';
import { seededRandom } from './seeded-random.js';
import { requireCount, requireOpenUnit, StatisticsError } from '../statistics-error.js';

export interface CrossedBootstrapOptions {
  /**
   * For each seed a row for each prompt, prompts in the same order: `cells[seed][prompt]`. A row has sums over the
   * samples of that prompt at that seed; where there are none, its sums are 0.
   */
  readonly cells: readonly (readonly (readonly number[])[])[];
  /** The statistic of the sums over the drawn cells; must be finite. */
  readonly statistic: Statistic;
  readonly draws: number;
  readonly seed: number;
  /** 0.95 unless told. */
  readonly confidence?: number;
}

/**
 * Bootstrap interval when the same prompts were run with several training seeds: each draw takes seeds with
 * replacement and, independently, prompts with replacement, and counts a cell as often as its seed times as its prompt.
 * So the percentile interval speaks of other seeds and other prompts. What is peculiar to single cells is counted up to
 * three times, which makes it wide; the spread between S seeds is counted (S − 1)/S times, which with two or three of
 * them makes it narrow: so few seeds tell little of that spread, whatever is computed from them.
 * Source: A. B. Owen, "The pigeonhole bootstrap", Annals of Applied Statistics 1 (2007) 386–411.
 *
 * @throws StatisticsError with fewer than two seeds or prompts, unequal prompts, or when the statistic is not finite on
 * a draw. With one seed use {@link clusterBootstrap}, whose interval is of that seed only.
 */
export function crossedBootstrap(options: CrossedBootstrapOptions): Estimate {
  const { cells, draws, confidence = 0.95 } = options;
  requireCount('draws', draws, 1);
  requireOpenUnit('confidence', confidence);
  const prompts = requireCrossed(cells);
  const sums = clusterSums(cells.flat());
  const statistic = finiteStatistic(options.statistic);
  const estimate = statistic(totalSums(sums));
  const sorted = resampleCrossed({ sums, seeds: cells.length, prompts }, statistic, draws, options.seed).sort();
  return { estimate, interval: percentileInterval(sorted, confidence) };
}

interface CrossedSums {
  /** Seed after seed, each with a row for every prompt. */
  readonly sums: ClusterSums;
  readonly seeds: number;
  readonly prompts: number;
}

function resampleCrossed(crossed: CrossedSums, statistic: Statistic, draws: number, seed: number): Float64Array {
  const { sums, seeds, prompts } = crossed;
  const random = seededRandom(seed);
  const promptTimes = new Uint32Array(prompts);
  const totals = new Float64Array(sums.columns);
  const values = new Float64Array(draws);
  for (let draw = 0; draw < draws; draw += 1) {
    totals.fill(0);
    promptTimes.fill(0);
    // The index is in range: below(n) is a whole number in [0, n).
    for (let drawn = 0; drawn < prompts; drawn += 1) promptTimes[random.below(prompts)]! += 1;
    for (let drawn = 0; drawn < seeds; drawn += 1) addSeed(sums, random.below(seeds), promptTimes, totals);
    values[draw] = statistic(totals);
  }
  return values;
}

function addSeed(sums: ClusterSums, seed: number, promptTimes: Uint32Array, totals: Float64Array): void {
  const first = seed * promptTimes.length;
  for (let prompt = 0; prompt < promptTimes.length; prompt += 1) {
    // The loop's limit keeps the index in range.
    addRow(sums, first + prompt, promptTimes[prompt]!, totals);
  }
}

/** The number of prompts, the same for every seed. */
function requireCrossed(cells: CrossedBootstrapOptions['cells']): number {
  requireCount('seeds', cells.length, 2);
  const prompts = cells[0]?.length ?? 0;
  requireCount('prompts', prompts, 2);
  if (cells.every((ofSeed) => ofSeed.length === prompts)) return prompts;
  throw new StatisticsError('Every seed must have a row for every prompt; where there is no sample, its sums are 0.');
}
