import { createReadStream } from 'node:fs';
import { createInterface } from 'node:readline';

export const jsonLinesType = 'application/jsonl';

/** Values as JSON lines. */
export async function* toJsonLines(values: Iterable<unknown> | AsyncIterable<unknown>): AsyncGenerator<string> {
  for await (const value of values) yield `${JSON.stringify(value)}\n`;
}

/** The values of a file of JSON lines that this program wrote, one at a time. The caller names the type it stored. */
export async function* readJsonLines<Value>(path: string): AsyncGenerator<Value> {
  const lines = createInterface({ input: createReadStream(path, 'utf8'), crlfDelay: Infinity });
  for await (const line of lines) {
    if (line !== '') yield JSON.parse(line) as Value; // the artifact's hash vouches for what was stored
  }
}
