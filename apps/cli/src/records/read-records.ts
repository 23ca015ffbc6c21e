import { createReadStream } from 'node:fs';
import { createInterface } from 'node:readline';

import { RecordFileUnreadable } from './record-errors.js';

/** A line of a file of JSON lines: the record, or what is wrong with it, for a person. */
export type ReadRecord<Value> =
  | { readonly kind: 'record'; readonly line: number; readonly record: Value }
  | { readonly kind: 'refused'; readonly line: number; readonly problem: string };

/** What is wrong with a value, or the record that it is. */
export type RecordCheck<Value> =
  | { readonly kind: 'record'; readonly record: Value }
  | { readonly kind: 'refused'; readonly problem: string };

/**
 * The records of a file of JSON lines, one at a time; empty lines are nothing.
 *
 * @throws RecordFileUnreadable
 */
export async function* readRecords<Value>(
  path: string,
  check: (value: unknown) => RecordCheck<Value>,
): AsyncGenerator<ReadRecord<Value>> {
  let line = 0;
  try {
    const lines = createInterface({ input: createReadStream(path, 'utf8'), crlfDelay: Infinity });
    for await (const text of lines) {
      line += 1;
      if (text.trim() !== '') yield { line, ...readLine(text, check) };
    }
  } catch (error) {
    throw new RecordFileUnreadable(path, error);
  }
}

function readLine<Value>(text: string, check: (value: unknown) => RecordCheck<Value>): RecordCheck<Value> {
  try {
    return check(JSON.parse(text.replace(/^\uFEFF/, '')));
  } catch {
    return { kind: 'refused', problem: 'it is not JSON' };
  }
}
