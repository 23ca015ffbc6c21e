import type { SourceRow } from '../source-row.js';
import { decodeText, maxRowBytes } from './decode-text.js';
import { parseObject } from './parse-object.js';
import { RowBytes } from './row-bytes.js';

const code = (character: string): number => character.charCodeAt(0);
const quote = code('"');
const backslash = code('\\');
const comma = code(',');
const openers = new Set([code('['), code('{')]);
const closers = new Set([code(']'), code('}')]);
const blanks = new Set([0x20, 0x09, 0x0a, 0x0d, 0xef, 0xbb, 0xbf]); // with the bytes of a byte order mark

/**
 * The rows of a JSON array of objects, one at a time: the array's text is cut at the commas between its elements, and
 * each element is parsed by itself. So memory holds one element, and a broken one does not end the file.
 */
export async function* readJsonArray(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<SourceRow> {
  const cutter = new ElementCutter();
  for await (const chunk of chunks) {
    yield* cutter.feed(chunk);
    if (cutter.state === 'not-an-array')
      return yield { row: 1, problem: 'is not in a JSON array: the file must start with [' };
  }
  if (cutter.state === 'inside') yield { row: cutter.row, problem: 'is cut short: the file ends inside the array' };
}

class ElementCutter {
  state: 'before' | 'inside' | 'after' | 'not-an-array' = 'before';
  row = 1;
  readonly #element = new RowBytes();
  #depth = 0;
  #isInString = false;
  #isEscaped = false;
  #isBlank = true;

  *feed(chunk: Uint8Array): Generator<SourceRow> {
    let start = 0;
    for (let place = 0; place < chunk.length; place += 1) {
      const byte = chunk[place]!; // place < length
      if (this.state !== 'inside') {
        this.#meetOutside(byte);
        start = place + 1;
        continue;
      }
      const ends = this.#endsElement(byte);
      if (!ends) continue;
      this.#element.append(chunk.subarray(start, place));
      start = place + 1;
      yield* this.#cut(byte);
    }
    if (this.state === 'inside') this.#element.append(chunk.subarray(start));
  }

  #meetOutside(byte: number): void {
    if (this.state !== 'before' || blanks.has(byte)) return;
    this.state = byte === code('[') ? 'inside' : 'not-an-array';
  }

  /** Follows strings and nesting; true at a comma between elements and at the end of the array. */
  #endsElement(byte: number): boolean {
    if (this.#isInString) {
      this.#meetInString(byte);
      return false;
    }
    if (this.#depth === 0 && (byte === comma || closers.has(byte))) return true;
    if (byte === quote) this.#isInString = true;
    else if (openers.has(byte)) this.#depth += 1;
    else if (closers.has(byte)) this.#depth -= 1;
    if (!blanks.has(byte)) this.#isBlank = false;
    return false;
  }

  #meetInString(byte: number): void {
    if (this.#isEscaped) this.#isEscaped = false;
    else if (byte === backslash) this.#isEscaped = true;
    else if (byte === quote) this.#isInString = false;
  }

  *#cut(byte: number): Generator<SourceRow> {
    const isEmptyArray = byte !== comma && this.row === 1 && this.#isBlank;
    const element = this.#takeElement();
    if (!isEmptyArray) yield element;
    this.row += 1;
    this.#isBlank = true;
    if (byte !== comma) this.state = 'after';
  }

  #takeElement(): SourceRow {
    const { isTooLong } = this.#element;
    const bytes = this.#element.take();
    if (isTooLong) return { row: this.row, problem: `is longer than ${maxRowBytes / 1024 / 1024} MiB` };
    const text = decodeText(bytes);
    return text === undefined ? { row: this.row, problem: 'is not valid UTF-8' } : parseObject(this.row, text);
  }
}
