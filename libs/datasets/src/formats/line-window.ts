import type { Line } from './split-lines.js';

/** Lines of a stream with a look ahead: lines that were looked at but not dropped are met again. */
export class LineWindow {
  readonly #lines: AsyncIterator<Line>;
  readonly #ahead: Line[] = [];

  constructor(lines: AsyncIterable<Line>) {
    this.#lines = lines[Symbol.asyncIterator]();
  }

  /** The line so many places ahead, from 0; undefined past the end. */
  async at(place: number): Promise<Line | undefined> {
    while (this.#ahead.length <= place) {
      const next = await this.#lines.next();
      if (next.done === true) return undefined;
      this.#ahead.push(next.value);
    }
    return this.#ahead[place];
  }

  drop(count: number): void {
    this.#ahead.splice(0, count);
  }
}
