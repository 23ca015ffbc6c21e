/** What a benchmark's scorers are given: one output for one of its rows. */
export interface SavedOutput {
  readonly task: 'gsm8k' | 'nq_open' | 'humaneval' | 'rouge';
  /** Of the row, within its benchmark. */
  readonly item: string;
  /** How the output came about; differences are explained by it. */
  readonly form: string;
  readonly output: string;
  /** The row as it is published; for ROUGE its reference. */
  readonly row: Readonly<Record<string, unknown>>;
}

/** A scorer's figures for an output, by the name of the measure. */
export type Scores = Readonly<Record<string, number>>;
