import { temporaryFile } from './temporary-file.js';

/** The path of a file of JSON lines, which goes with the test. */
export async function recordFile(content: string): Promise<string> {
  return temporaryFile(content, 'records.jsonl');
}

/** The records as JSON lines. */
export function jsonLines(...records: readonly unknown[]): string {
  return records.map((record) => `${JSON.stringify(record)}\n`).join('');
}
