import { crossedBootstrap, mean, meanSums, StatisticsError, type Interval } from '@retrace/statistics';
import type { ArmName } from '@retrace/study';

import { bootstrapConfidence } from '../resampling/bootstrap-prompts.js';
import type { BootstrapPlan } from '../resampling/draw-prompts.js';
import type { SampleDigest } from '../samples/sample-digest.js';
import { comparedPairs, type ComparedArm } from './compare-arms.js';
import { concerns, read, type Endpoint, type EndpointName } from './endpoint.js';
import { byItem } from './item-outcomes.js';
import { meanOf } from './rate.js';

/**
 * One arm against another over several training seeds: the mean difference of rates, each sample counting by itself, with
 * a 95 % interval that speaks of other seeds and other prompts (two-way cluster bootstrap). Two or three seeds tell little
 * of the spread between seeds, whatever is computed from them.
 */
export interface SeedComparison {
  readonly arm: ArmName;
  readonly against: ArmName;
  readonly endpoint: EndpointName;
  /** Seeds that both were sampled at; of base, which has none, those of `arm`. */
  readonly seeds: readonly number[];
  /** Prompts sampled in both at one of the seeds. */
  readonly prompts: number;
  readonly difference: number;
  /** Null where it can't be computed, and `why` says why. */
  readonly interval: Interval | null;
  readonly why: string | null;
}

/** Every comparison of two arms that share at least two seeds, and a prompt. */
export function compareAcrossSeeds(
  arms: readonly ComparedArm[],
  endpoints: readonly Endpoint[],
  controls: readonly ArmName[],
  plan: BootstrapPlan,
): readonly SeedComparison[] {
  return endpoints.flatMap((endpoint) => {
    const outcomes = arms.map(({ arm, samples }) => ({
      arm,
      samples: samples.filter((one) => concerns(endpoint, one)),
    }));
    return comparedPairs(outcomes, controls).flatMap(([first, second]) => compare(first, second, endpoint, plan));
  });
}

function compare(
  first: ComparedArm,
  second: ComparedArm,
  endpoint: Endpoint,
  plan: BootstrapPlan,
): readonly SeedComparison[] {
  const seeds = sharedSeeds(first, second);
  if (seeds.length < 2) return [];
  const ofFirst = byItem(first.samples);
  const ofSecond = byItem(second.samples);
  const items = [...ofFirst.keys()].filter((item) => ofSecond.has(item));
  const cells = seeds.map((seed) =>
    items.map((item) => {
      const mine = rateAt(ofFirst.get(item), seed);
      const theirs = rateAt(ofSecond.get(item), seed);
      // a prompt that one of the two lacks at this seed is no pair
      return meanSums(mine === null || theirs === null ? [] : [mine - theirs]);
    }),
  );
  const prompts = items.filter((_, place) => cells.some((ofSeed) => (ofSeed[place]?.[1] ?? 0) > 0)).length;
  if (prompts === 0) return [];
  const names = { arm: first.arm, against: second.arm, endpoint: endpoint.name };
  return [{ ...names, seeds, prompts, ...differenceOf(cells, plan) }];
}

/** The seeds at which both were sampled, in their order; base is the same at every seed. */
function sharedSeeds(first: ComparedArm, second: ComparedArm): readonly number[] {
  const seeds = seedsOf(first);
  return second.arm === 'base' ? seeds : seeds.filter((seed) => seedsOf(second).includes(seed));
}

function seedsOf({ samples }: ComparedArm): readonly number[] {
  const seeds = samples.flatMap(({ seed }) => (seed === null ? [] : [seed]));
  return [...new Set(seeds)].toSorted((a, b) => a - b);
}

/** The rate of a prompt's samples at a seed; null without one. */
function rateAt(samples: readonly SampleDigest[] | undefined, seed: number): number | null {
  const there = samples?.filter((sample) => sample.seed === seed || sample.seed === null) ?? [];
  return meanOf(there.map((sample) => Number(read(sample) === 'success')));
}

function differenceOf(
  cells: readonly (readonly (readonly number[])[])[],
  plan: BootstrapPlan,
): Pick<SeedComparison, 'difference' | 'interval' | 'why'> {
  const differences = cells.flat();
  const sumOf = (column: 0 | 1): number => differences.reduce((sum, sums) => sum + (sums[column] ?? 0), 0);
  const difference = sumOf(0) / sumOf(1);
  try {
    const { interval } = crossedBootstrap({
      cells,
      statistic: mean,
      ...plan,
      confidence: bootstrapConfidence,
    });
    if (interval.lower < interval.upper) return { difference, interval, why: null };
    return { difference, interval: null, why: 'every prompt came out the same way at every seed' };
  } catch (error) {
    if (!(error instanceof StatisticsError)) throw error;
    return { difference, interval: null, why: 'too few prompts were sampled in both arms at the same seeds' };
  }
}
