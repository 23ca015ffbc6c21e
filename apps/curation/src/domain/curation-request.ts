import type { BenchmarkPrompt, OpenDataset } from '@retrace/datasets';
import type { BadRowRule, PromptKind } from '@retrace/study';

import type { RowLimits } from './screening/row-limits.js';

export interface Quota {
  readonly category: string;
  readonly most: number;
}

export interface CurationSource {
  readonly dataset: OpenDataset;
  readonly take: number;
  /** Only prompts of these kinds; all kinds when left out. */
  readonly kinds?: readonly PromptKind[];
  /** Only rows with this score or a higher one. */
  readonly minScore?: number;
  /** Most prompts of a category. */
  readonly quotas?: readonly Quota[];
}

/** What to curate. Rows and benchmark prompts are read once. */
export interface CurationRequest {
  readonly sources: readonly CurationSource[];
  readonly seed: number;
  /** Longer answers are left to the teacher, or their rows set aside: see AnswerMapping. */
  readonly maxAnswerWords: number;
  readonly benchmarkPrompts: AsyncIterable<BenchmarkPrompt>;
  readonly limits?: RowLimits;
  /** `set-aside` when left out. */
  readonly onBadRow?: BadRowRule;
  /** Whether prompts keep their source's own reasoning and answer. */
  readonly keepOwn?: boolean;
  /** Share of unsafe prompts in the whole, 0 to 1; as it comes when left out. */
  readonly unsafeShare?: number;
}
