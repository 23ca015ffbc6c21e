import type { BenchmarkPrompt, OpenDataset } from '@retrace/datasets';
import type { PromptKind } from '@retrace/study';

export interface CurationSource {
  readonly dataset: OpenDataset;
  readonly take: number;
  /** Only prompts of these kinds; all kinds when left out. */
  readonly kinds?: readonly PromptKind[];
}

/** What to curate. Rows and benchmark prompts are read once. */
export interface CurationRequest {
  readonly sources: readonly CurationSource[];
  readonly seed: number;
  /** Longer answers are left to the teacher, or their rows set aside: see AnswerMapping. */
  readonly maxAnswerWords: number;
  readonly benchmarkPrompts: AsyncIterable<BenchmarkPrompt>;
}
