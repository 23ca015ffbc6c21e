import { decodeText, maxRowBytes } from './decode-text.js';
import { RowBytes } from './row-bytes.js';

/** A line of a text file, without its end; `number` counts from 1. */
export type Line =
  | { readonly number: number; readonly text: string }
  | { readonly number: number; readonly problem: string };

const lineFeed = 0x0a;

/** The lines of UTF-8 text, one at a time. A line that can't be read has a problem in place of its text. */
export async function* splitLines(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Line> {
  const line = new RowBytes();
  let number = 1;
  let isOpen = false;
  for await (const chunk of chunks) {
    let start = 0;
    for (let end = chunk.indexOf(lineFeed); end !== -1; end = chunk.indexOf(lineFeed, start)) {
      line.append(chunk.subarray(start, end));
      yield toLine(line, number);
      number += 1;
      start = end + 1;
    }
    line.append(chunk.subarray(start));
    isOpen = start < chunk.length || (isOpen && start === 0);
  }
  if (isOpen) yield toLine(line, number);
}

function toLine(line: RowBytes, number: number): Line {
  const { isTooLong } = line;
  const bytes = line.take();
  if (isTooLong) return { number, problem: `is longer than ${maxRowBytes / 1024 / 1024} MiB` };
  const text = decodeText(bytes);
  if (text === undefined) return { number, problem: 'is not valid UTF-8' };
  return { number, text: text.endsWith('\r') ? text.slice(0, -1) : text };
}
