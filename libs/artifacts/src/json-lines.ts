import { createReadStream } from 'node:fs';
import { createInterface } from 'node:readline';

export const jsonLinesType = 'application/jsonl';

/** Values as JSON lines. */
export async function* toJsonLines(values: Iterable<unknown> | AsyncIterable<unknown>): AsyncGenerator<string> {
  for await (const value of values) yield `${JSON.stringify(value)}\n`;
}

/** Which values of a file are wanted, by their places from 0. */
export interface LineRange {
  readonly first: number;
  readonly size: number;
}

/** The values of a file of JSON lines that this program wrote, one at a time. The caller names the type it stored. */
export async function* readJsonLines<Value>(
  path: string,
  { first, size }: LineRange = { first: 0, size: Infinity },
): AsyncGenerator<Value> {
  const lines = createInterface({ input: createReadStream(path, 'utf8'), crlfDelay: Infinity });
  let place = 0;
  for await (const line of lines) {
    if (line === '') continue;
    if (place >= first + size) return;
    if (place >= first) yield JSON.parse(line) as Value; // the artifact's hash vouches for what was stored
    place += 1;
  }
}
