import { maxRowBytes } from './decode-text.js';

/** The bytes of one row, gathered from the chunks that hold them; past the limit they are counted, not kept. */
export class RowBytes {
  #parts: Uint8Array[] = [];
  #length = 0;

  get isTooLong(): boolean {
    return this.#length > maxRowBytes;
  }

  append(part: Uint8Array): void {
    this.#length += part.length;
    if (this.isTooLong) this.#parts = [];
    else this.#parts.push(part);
  }

  /** What was gathered; starts anew. */
  take(): Uint8Array {
    const [first, ...others] = this.#parts;
    const bytes = first !== undefined && others.length === 0 ? first : Buffer.concat(this.#parts);
    this.#parts = [];
    this.#length = 0;
    return bytes;
  }
}
