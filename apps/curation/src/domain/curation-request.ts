import type { PromptKind } from '@retrace/study';

import type { ColumnMapping } from './mapping/column-mapping.js';
import type { BenchmarkPrompt } from './prompt.js';
import type { SourceRow } from './source-row.js';

/** A data set of the catalogue as curation needs it, its rows still to be read. */
export interface CurationDataset {
  readonly name: string;
  /** Path of its file as the catalogue gives it, for messages. */
  readonly file: string;
  readonly columns: ColumnMapping;
  readonly rows: AsyncIterable<SourceRow>;
}

export interface CurationSource {
  readonly dataset: CurationDataset;
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
