/** A line of a container's log, and when it was written. */
export interface StampedLine {
  /** As the kubelet writes it: RFC 3339, with up to nine digits of a second. */
  readonly at: string;
  readonly text: string;
}

/** The line that a log with `timestamps` has; undefined for what has none, as a line that was cut off. */
export function parseStampedLine(line: string): StampedLine | undefined {
  const [, at, text] = /^(\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?(?:Z|[+-]\d\d:\d\d)) ?(.*)$/s.exec(line) ?? [];
  return at === undefined || text === undefined ? undefined : { at, text };
}

/**
 * How far a log has been read. It is read again from the second of its last line, as `sinceTime` knows nothing finer;
 * what was read before is told apart by its time, and lines of the same time by how many there were.
 */
export class LogPosition {
  private last: string | undefined;
  private ofLast = 0;
  private again = 0;

  /** For the API's `sinceTime`; undefined before the first line. */
  get since(): string | undefined {
    return this.last?.replace(/\.\d+/, '');
  }

  /** To be called when the log is read again. */
  rewind(): void {
    this.again = 0;
  }

  /** Whether a line was not read before. */
  isNew({ at }: StampedLine): boolean {
    const order = this.last === undefined ? 1 : compareTimes(at, this.last);
    if (order < 0) return false;
    if (order > 0) {
      this.last = at;
      this.ofLast = 1;
      this.again = 1;
      return true;
    }
    this.again += 1;
    if (this.again <= this.ofLast) return false;
    this.ofLast = this.again;
    return true;
  }
}

/** By text alone `…:05Z` would come behind `…:05.1Z`; a kubelet always writes one time zone. */
function compareTimes(one: string, other: string): number {
  const [left, right] = [parts(one), parts(other)];
  return left.second === right.second ? left.fraction - right.fraction : left.second - right.second;
}

function parts(time: string): { readonly second: number; readonly fraction: number } {
  const digits = /\.(\d+)/.exec(time)?.[1] ?? '';
  return { second: Date.parse(time.replace(/\.\d+/, '')), fraction: Number(digits.padEnd(9, '0')) };
}
