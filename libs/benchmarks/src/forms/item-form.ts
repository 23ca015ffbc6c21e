import type { PromptCandidate, ReadableRow } from '@retrace/datasets';

import type { BenchmarkItem } from '../items/benchmark-item.js';

/** What is asked of a model for a row of a benchmark, and what of its answer is right; undefined where the row does not say. */
export type ItemForm = (
  candidate: PromptCandidate,
  row: ReadableRow['value'],
) => Pick<BenchmarkItem, 'prompt' | 'expected'> | undefined;
