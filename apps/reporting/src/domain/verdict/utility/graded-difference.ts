import { compareText } from '@retrace/datasets';
import type { BenchmarkName } from '@retrace/study';

import { byItem } from '../../outcomes/item-outcomes.js';
import { bootstrapPrompts } from '../../resampling/bootstrap-prompts.js';
import type { BootstrapPlan } from '../../resampling/draw-prompts.js';
import { meanEstimand, type Estimand } from '../../resampling/estimand.js';
import type { Estimated } from '../../resampling/estimated.js';
import { promptTable, type PromptTable } from '../../resampling/prompt-table.js';
import type { SampleDigest } from '../../samples/sample-digest.js';
import type { GradedAbility } from './ability.js';
import { decidable } from './decidable.js';
import { promptScore, type PromptScore } from './prompt-score.js';

/** Alttrain less base in the mean of a measure, paired by prompt, with intervals at 1 − alpha. */
export interface GradedDifference {
  readonly benchmark: BenchmarkName;
  /** Over the prompts that were measured in both arms. */
  readonly measured: Estimated;
  /** The two means over the same prompts. */
  readonly base: number | null;
  readonly alttrain: number | null;
  /** Over the prompts of either arm, with all that is not known as bad as can be in alttrain and as good in base. */
  readonly lowest: Estimated;
  /** The same the other way round. */
  readonly highest: Estimated;
}

/** An arm's samples of the benchmark, and how many of a prompt there were to be. */
export interface GradedArmSamples {
  readonly samples: readonly SampleDigest[];
  readonly seeds: number;
}

/** How the intervals are drawn, and at 1 − alpha. */
export interface IntervalPlan {
  readonly bootstrap: BootstrapPlan;
  readonly alpha: number;
}

/**
 * With y an arm's mean over the seeds of a prompt:
 *
 *   d = mean over prompts of y(alttrain) − y(base)
 *
 * and its percentile bootstrap interval over prompts. A prompt is drawn with what both arms made of it, so that one that is
 * hard for both widens nothing. Only prompts of this benchmark are drawn, while the table of means draws from all: the two
 * intervals differ by the draws. Where there is no interval, and why: {@link decidable}.
 * Source: as {@link bootstrapPrompts}; A. C. Davison and D. V. Hinkley (1997), 2.2, for the mean of paired differences.
 */
export function gradedDifference(
  { benchmark, measure }: GradedAbility,
  arms: { readonly base: GradedArmSamples; readonly alttrain: GradedArmSamples },
  { bootstrap, alpha }: IntervalPlan,
): GradedDifference {
  const pairs = pairedScores(measure.name, arms);
  const table = promptTable(pairs.map(({ item }) => item));
  const measured = planMean(table, pairs, ({ base, alttrain }) => difference(alttrain.measured, base.measured));
  const base = planMean(table, pairs, (pair) =>
    pair.alttrain.measured === undefined ? undefined : pair.base.measured,
  );
  const alttrain = planMean(table, pairs, (pair) =>
    pair.base.measured === undefined ? undefined : pair.alttrain.measured,
  );
  const lowest = planMean(table, pairs, (pair) => pair.alttrain.lowest - pair.base.highest);
  const highest = planMean(table, pairs, (pair) => pair.alttrain.highest - pair.base.lowest);
  const planned = [measured, base, alttrain, lowest, highest].map(({ mean }) => mean);
  const found = bootstrapPrompts(table, planned, bootstrap, 1 - alpha);
  const decide = ({ mean, values }: PlannedMean): Estimated => decidable(found(mean), values, alpha);
  return {
    benchmark,
    measured: decide(measured),
    base: found(base.mean).estimate,
    alttrain: found(alttrain.mean).estimate,
    lowest: decide(lowest),
    highest: decide(highest),
  };
}

interface PairedScore {
  readonly item: string;
  readonly base: PromptScore;
  readonly alttrain: PromptScore;
}

/** Of all prompts that were sampled in one of the arms at least. */
function pairedScores(
  measure: string,
  { base, alttrain }: { readonly base: GradedArmSamples; readonly alttrain: GradedArmSamples },
): readonly PairedScore[] {
  const [ofBase, ofAlttrain] = [byItem(base.samples), byItem(alttrain.samples)];
  const items = [...new Set([...ofBase.keys(), ...ofAlttrain.keys()])].toSorted(compareText);
  return items.map((item) => ({
    item,
    base: promptScore(ofBase.get(item) ?? [], measure, base.seeds),
    alttrain: promptScore(ofAlttrain.get(item) ?? [], measure, alttrain.seeds),
  }));
}

function difference(first: number | undefined, second: number | undefined): number | undefined {
  return first === undefined || second === undefined ? undefined : first - second;
}

interface PlannedMean {
  readonly mean: Estimand;
  /** What it is the mean of. */
  readonly values: readonly number[];
}

function planMean(
  table: PromptTable,
  pairs: readonly PairedScore[],
  valueOf: (pair: PairedScore) => number | undefined,
): PlannedMean {
  const [total, counted] = [table.addColumn(), table.addColumn()];
  const values = pairs.flatMap((pair) => {
    const value = valueOf(pair);
    if (value === undefined) return [];
    table.add(total, pair.item, value);
    table.add(counted, pair.item, 1);
    return [value];
  });
  return { mean: meanEstimand(total, counted), values };
}
