/** Work that is done once for several who wait for it, and broken off when all of them have given up. */
export class SharedWork<Result> {
  private readonly ending = new AbortController();
  private readonly result: Promise<Result>;
  private waiting = 0;
  private hasFailed = false;

  constructor(work: (signal: AbortSignal) => Promise<Result>) {
    this.result = work(this.ending.signal);
    this.result.catch(() => (this.hasFailed = true));
  }

  /** Whether it gives no result to those who come now: it failed, or was broken off. */
  get isOver(): boolean {
    return this.hasFailed || this.ending.signal.aborted;
  }

  /** @param signal of one who gives up; rejects with its reason */
  async wait(signal: AbortSignal): Promise<Result> {
    const givenUp = Promise.withResolvers<never>();
    const giveUp = (): void => givenUp.reject(signal.reason);
    signal.addEventListener('abort', giveUp);
    this.waiting += 1;
    try {
      signal.throwIfAborted();
      return await Promise.race([this.result, givenUp.promise]);
    } finally {
      signal.removeEventListener('abort', giveUp);
      this.waiting -= 1;
      if (this.waiting === 0 && signal.aborted) this.ending.abort(signal.reason);
    }
  }
}
