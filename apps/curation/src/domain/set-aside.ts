import type { SetAsideRow } from '@retrace/contracts';
import type { RowDefectReason } from '@retrace/datasets';

/** Why a row was set aside, as a word to count by. */
export type SetAsideReason =
  | RowDefectReason
  | 'unreadable-row'
  | 'other-language'
  | 'other-length'
  | 'duplicate-id'
  | 'duplicate-prompt'
  | 'near-duplicate-prompt'
  | 'stands-in-benchmark';

/** A row that is not used, and why. */
export interface SetAside extends SetAsideRow {
  readonly reason: SetAsideReason;
}

/** One line for a person: `xstest/xstest_prompts.csv, row 12, column "prompt": is empty`. */
export function describeSetAside({ file, row, column, detail }: SetAside): string {
  return `${file}, row ${row}${column === undefined ? '' : `, column "${column}"`}: ${detail}`;
}
