import { vi } from 'vitest';

/** An `EventSource` that says what a test has it say: neither Node nor the DOM of tests has one. */
export class FakeStream extends EventTarget {
  static readonly CLOSED = 2;
  static opened: FakeStream[] = [];

  readyState = 1;
  readonly url: string;

  constructor(url: string) {
    super();
    this.url = url;
    FakeStream.opened.push(this);
  }

  static install(): void {
    FakeStream.opened = [];
    vi.stubGlobal('EventSource', FakeStream);
  }

  /** The one that was opened last, of those whose address ends so. */
  static latest(end: string): FakeStream {
    const found = FakeStream.opened.findLast(({ url }) => url.endsWith(end));
    if (found === undefined) throw new Error(`No stream of ${end} was opened.`);
    return found;
  }

  open(): void {
    this.dispatchEvent(new Event('open'));
  }

  say(event: string, data: unknown): void {
    this.dispatchEvent(new MessageEvent(event, { data: JSON.stringify(data) }));
  }

  /** @param forGood as browsers do after an answer that is an error */
  break(forGood = false): void {
    if (forGood) this.readyState = FakeStream.CLOSED;
    this.dispatchEvent(new Event('error'));
  }

  close(): void {
    this.readyState = FakeStream.CLOSED;
  }
}
