import { jensenShannon, transitionCells, transitionsOf } from '@retrace/reasoning';

import { itemKey } from '../outcomes/item-outcomes.js';
import type { Estimand } from '../resampling/estimand.js';
import type { PromptTable } from '../resampling/prompt-table.js';
import type { SampleDigest } from '../samples/sample-digest.js';
import { decodeSteps } from '../samples/step-code.js';

/** The transitions of an arm's traces in a table: `transitionCells` columns from the first on, and their traces. */
export interface TransitionColumns {
  readonly first: number;
  readonly traces: number;
}

export function transitionColumns(table: PromptTable, samples: readonly SampleDigest[]): TransitionColumns {
  const traces = table.addColumn();
  const [first = traces] = Array.from({ length: transitionCells }, () => table.addColumn());
  for (const sample of samples) {
    const prompt = itemKey(sample);
    table.add(traces, prompt, 1);
    for (const cell of transitionsOf(decodeSteps(sample.trace.sequence))) table.add(first + cell, prompt, 1);
  }
  return { first, traces };
}

/** How far an arm's transitions lie from another's. */
export function divergenceEstimand(arm: TransitionColumns, other: TransitionColumns): Estimand {
  return {
    of: (sums) => jensenShannon(countsIn(sums, arm), countsIn(sums, other)) ?? NaN,
    counted: arm.traces,
  };
}

function countsIn(sums: Float64Array, { first }: TransitionColumns): { counts: Float64Array; total: number } {
  const counts = sums.subarray(first, first + transitionCells);
  return { counts, total: counts.reduce((sum, count) => sum + count, 0) };
}
