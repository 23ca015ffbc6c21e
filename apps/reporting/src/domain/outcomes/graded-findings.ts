import { compareText } from '@retrace/datasets';
import type { ArmName } from '@retrace/study';

import { bootstrapPrompts } from '../resampling/bootstrap-prompts.js';
import type { BootstrapPlan } from '../resampling/draw-prompts.js';
import { differenceEstimand, meanEstimand, type Estimand } from '../resampling/estimand.js';
import type { Estimated } from '../resampling/estimated.js';
import { promptTable, type PromptTable } from '../resampling/prompt-table.js';
import type { SampleDigest } from '../samples/sample-digest.js';
import type { SampledArm } from '../traces/measure-traces.js';
import type { GradedMeasure } from './graded-measure.js';
import { itemKey } from './item-outcomes.js';

/** A measure in every arm. */
export interface GradedFinding extends Omit<GradedMeasure, 'valueOf'> {
  readonly arms: readonly GradedArm[];
}

export interface GradedArm {
  readonly arm: ArmName;
  /** Over the samples of which there is a value, of all seeds. */
  readonly mean: Estimated;
  /** Less base's; null of base itself. */
  readonly fromBase: Estimated | null;
}

/** Means with bootstrap intervals over prompts. Measures of which no arm has a value are left out. */
export function gradedFindings(
  measures: readonly GradedMeasure[],
  arms: readonly SampledArm[],
  plan: BootstrapPlan,
): readonly GradedFinding[] {
  const samples = arms.flatMap((arm) => arm.samples);
  const found = measures.filter(({ valueOf }) => samples.some((sample) => valueOf(sample) !== undefined));
  if (found.length === 0) return [];
  const table = promptTable([...new Set(samples.map(itemKey))].toSorted(compareText));
  const planned = found.map((measure) => ({ measure, arms: planArms(table, measure, arms) }));
  const estimands = planned.flatMap((one) => one.arms.flatMap(({ mean, fromBase }) => [mean, ...(fromBase ?? [])]));
  const estimate = bootstrapPrompts(table, estimands, plan);
  return planned.map(({ measure: { toldBy, title, meaning, benchmark, better }, arms: ofMeasure }) => ({
    toldBy,
    title,
    meaning,
    benchmark,
    better,
    arms: ofMeasure.map(({ arm, mean, fromBase }) => ({
      arm,
      mean: estimate(mean),
      fromBase: fromBase === null ? null : estimate(fromBase[0]),
    })),
  }));
}

interface PlannedArm {
  readonly arm: ArmName;
  readonly mean: Estimand;
  /** One, or null of base itself and without it. */
  readonly fromBase: readonly [Estimand] | null;
}

function planArms(table: PromptTable, measure: GradedMeasure, arms: readonly SampledArm[]): readonly PlannedArm[] {
  const means = arms.map(({ arm, samples }) => ({ arm, mean: meanOf(table, measure, samples) }));
  const base = means.find(({ arm }) => arm === 'base')?.mean;
  return means.map(({ arm, mean }) => ({
    arm,
    mean,
    fromBase: base === undefined || arm === 'base' ? null : [differenceEstimand(mean, base)],
  }));
}

function meanOf(table: PromptTable, { valueOf }: GradedMeasure, samples: readonly SampleDigest[]): Estimand {
  const total = table.addColumn();
  const counted = table.addColumn();
  for (const sample of samples) {
    const value = valueOf(sample);
    if (value === undefined) continue;
    table.add(total, itemKey(sample), value);
    table.add(counted, itemKey(sample), 1);
  }
  return meanEstimand(total, counted);
}
