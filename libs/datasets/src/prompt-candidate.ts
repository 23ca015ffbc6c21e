import type { CuratedPrompt } from '@retrace/contracts';

/** A row that was understood, and may become a prompt of a study. */
export interface PromptCandidate extends CuratedPrompt {
  /** Where it stands in its file: see SourceRow. */
  readonly row: number;
  /** How good or how difficult the source holds it to be; there when the mapping names a score. */
  readonly score?: number;
}

/** A prompt of a benchmark, which no training prompt may repeat. */
export interface BenchmarkPrompt {
  readonly id: string;
  readonly dataset: string;
  readonly prompt: string;
}
