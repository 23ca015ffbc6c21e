import type { SourceRow } from '../source-row.js';
import { parseObject } from './parse-object.js';
import { splitLines } from './split-lines.js';

/** The rows of JSON lines: one object a line; blank lines are no rows. */
export async function* readJsonLines(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<SourceRow> {
  for await (const line of splitLines(chunks)) {
    if ('problem' in line) yield { row: line.number, problem: line.problem };
    else if (line.text.trim() !== '') yield parseObject(line.number, line.text);
  }
}
