import type { PromptCandidate, ReadableRow } from '@retrace/datasets';

import type { BenchmarkItem } from '../items/benchmark-item.js';

/** What is asked of a model, and what of its answer is right. */
export interface FormedItem extends Pick<BenchmarkItem, 'prompt' | 'before' | 'expected'> {
  /** Which of its row's items it is, where a row has several. */
  readonly part?: string;
}

/** The items of a row of a benchmark; none where the row does not say what is right. */
export type ItemForm = (candidate: PromptCandidate, row: ReadableRow['value']) => readonly FormedItem[];
