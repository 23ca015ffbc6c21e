/**
 * One row of a data set's file as it was read.
 *
 * `row` is where a person finds it: the line on which it starts in CSV and JSONL, its position in a JSON array; both
 * from 1. A row that can't be read has a `problem` in place of a value, and doesn't end the file.
 */
export type SourceRow = ReadableRow | UnreadableRow;

/** Where a row stands: in which file is left out where its data set has one. */
interface PlacedRow {
  readonly file?: string;
  readonly row: number;
}

export interface ReadableRow extends PlacedRow {
  readonly value: Readonly<Record<string, unknown>>;
}

export interface UnreadableRow extends PlacedRow {
  readonly problem: string;
}
