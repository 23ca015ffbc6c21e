import { cautiousInterval } from '@retrace/statistics';

import { drawPrompts, type BootstrapPlan } from './draw-prompts.js';
import type { Estimand } from './estimand.js';
import type { Estimated } from './estimated.js';
import type { PromptTable } from './prompt-table.js';

/** Of all intervals of traces, and of others unless told. */
export const bootstrapConfidence = 0.95;

/**
 * All figures of a table with their percentile bootstrap intervals. Whole prompts are drawn with replacement, and each
 * draw serves all figures, so that hundreds of them take little longer than one. The same table and plan give the same
 * intervals.
 * Source: B. Efron and R. Tibshirani, An Introduction to the Bootstrap (1993), 13.3; clusters as in A. C. Davison and
 * D. V. Hinkley, Bootstrap Methods and their Application (1997), 3.8.
 *
 * @returns what was found of each figure that was asked for
 */
export function bootstrapPrompts(
  table: PromptTable,
  estimands: readonly Estimand[],
  plan: BootstrapPlan,
  confidence = bootstrapConfidence,
): (estimand: Estimand) => Estimated {
  const totals = Float64Array.from(table.columns, (column) => column.reduce((sum, value) => sum + value, 0));
  const values = estimands.map(() => new Float64Array(plan.draws));
  drawPrompts(table, plan, (sums, draw) => {
    estimands.forEach((estimand, place) => {
      values[place]![draw] = estimand.of(sums); // there is one array an estimand
    });
  });
  const found = new Map(
    estimands.map((estimand, place) => [estimand, estimated(table, estimand, totals, values[place], confidence)]),
  );
  return (estimand) => found.get(estimand) ?? nothing;
}

const nothing: Estimated = {
  estimate: null,
  interval: null,
  noInterval: 'nothing-measured',
  traces: 0,
  prompts: 0,
};

function estimated(
  table: PromptTable,
  estimand: Estimand,
  totals: Float64Array,
  values: Float64Array | undefined,
  confidence: number,
): Estimated {
  const estimate = estimand.of(totals);
  const prompts = table.columns[estimand.counted]?.reduce((count, sum) => (sum > 0 ? count + 1 : count), 0) ?? 0;
  const basis = { traces: totals[estimand.counted] ?? 0, prompts };
  if (!Number.isFinite(estimate) || values === undefined) return { ...nothing, ...basis };
  if (prompts < 2) return { estimate, interval: null, noInterval: 'one-prompt', ...basis };
  const interval = cautiousInterval(values, confidence);
  if (interval === undefined) return { estimate, interval: null, noInterval: 'too-few-prompts', ...basis };
  if (interval.upper - interval.lower < rounding)
    return { estimate, interval: null, noInterval: 'no-spread', ...basis };
  return { estimate, interval, noInterval: null, ...basis };
}

/** Sums of equal values in another order differ by so much at most. */
const rounding = 1e-9;
