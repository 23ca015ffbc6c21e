import { readRecords, type RecordCheck } from './read-records.js';
import { NoRecords, RecordsRefused } from './record-errors.js';

/** A file of JSON lines, and what to do with it. */
export interface RecordWork<Value> {
  readonly path: string;
  readonly check: (value: unknown) => RecordCheck<Value>;
  readonly onRecord: (record: Value) => void | Promise<void>;
  /** Told of a line that is left out, for a person. */
  readonly onRefused: (problem: string) => void;
  /** Runs once when all lines are read, before those that were left out fail the whole. */
  readonly onEnd: () => void | Promise<void>;
}

/**
 * Works on the records of a file in its order. A line that is no record is told and left out.
 *
 * @throws RecordFileUnreadable, RecordsRefused when all others are done, NoRecords, and what the work throws
 */
export async function forEachRecord<Value>(work: RecordWork<Value>): Promise<void> {
  const { path, check, onRecord, onRefused, onEnd } = work;
  let [total, refused] = [0, 0];
  for await (const read of readRecords(path, check)) {
    total += 1;
    if (read.kind === 'record') {
      await onRecord(read.record);
      continue;
    }
    refused += 1;
    onRefused(`line ${read.line} of '${path}': ${read.problem}`);
  }
  if (total === 0) throw new NoRecords(path);
  await onEnd();
  if (refused > 0) throw new RecordsRefused(path, refused, total);
}
