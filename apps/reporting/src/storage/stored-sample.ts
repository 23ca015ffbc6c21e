import type { SampleRow } from '@retrace/contracts';

import type { SentenceLabel, ToldOfSample } from '../domain/sample-index/index-sample.js';
import type { StepCode } from '../domain/samples/step-code.js';

/** A sample of a list as it is read from the tables. */
export interface StoredRow extends Omit<SampleRow, 'attack' | 'steps'> {
  readonly attack: NonNullable<SampleRow['attack']> | null;
  readonly category: string;
  readonly steps: StepCode;
}

/** One with its texts, whole. */
export interface StoredSample extends StoredRow {
  readonly trace: string;
  readonly sentences: readonly SentenceLabel[];
  readonly told: ToldOfSample;
}

const facts = `s.sample_id AS id, k.arm, k.seed, k.benchmark, k.attack, s.prompt_id AS "promptId", k.category, k.outcome,
  k.structure, s.steps, s.flagged, s.corrected,
  NOT coalesce(t.told->'score'->>'kind' <> 'safety' OR t.told->'score'->>'expected' = 'comply', false) AS harmful`;

/** The columns of a {@link StoredRow}, of `samples s`, `sample_kinds k` and `sample_texts t`. */
export const rowColumns = `${facts}, left(t.prompt, 200) AS prompt, left(t.answer, 200) AS answer`;

/** The columns of a {@link StoredSample}. */
export const wholeColumns = `${facts}, t.prompt, t.answer, t.trace, t.sentences, t.told`;
