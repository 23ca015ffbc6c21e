/** Why a row was set aside, as a word to count by. */
export type SetAsideReason =
  | 'unreadable-row'
  | 'missing-column'
  | 'wrong-type'
  | 'empty-prompt'
  | 'prompt-too-long'
  | 'broken-text'
  | 'unknown-value'
  | 'label-contradicts-kind'
  | 'no-answer'
  | 'answer-too-long'
  | 'duplicate-id'
  | 'duplicate-prompt'
  | 'near-duplicate-prompt'
  | 'stands-in-benchmark';

/** A row that is not used, and why. */
export interface SetAside {
  readonly dataset: string;
  /** Path of the data set's file as the catalogue gives it. */
  readonly file: string;
  readonly row: number;
  /** The column at fault, where it is one column's. */
  readonly column?: string;
  readonly reason: SetAsideReason;
  /** What is wrong, to follow the place: `is empty`, `is the same prompt as star-1:68`. */
  readonly detail: string;
}

/** One line for a person: `xstest/xstest_prompts.csv, row 12, column "prompt": is empty`. */
export function describeSetAside({ file, row, column, detail }: SetAside): string {
  return `${file}, row ${row}${column === undefined ? '' : `, column "${column}"`}: ${detail}`;
}
