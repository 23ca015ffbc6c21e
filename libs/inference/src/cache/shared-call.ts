/**
 * One call that several wait for. Each of them may stop waiting without harm to the others; the call itself is aborted
 * when nobody waits any more.
 */
export class SharedCall<Answer> {
  private readonly abandoned = new AbortController();
  private readonly answer: Promise<Answer>;
  private waiting = 0;
  private taken = false;

  /** @param over called once the call has ended or nobody waits for it: who asks then needs another one */
  constructor(
    call: (signal: AbortSignal) => Promise<Answer>,
    private readonly over: () => void,
  ) {
    this.answer = call(this.abandoned.signal).finally(over);
    this.answer.catch(() => undefined); // told to those who wait, of whom there may be none left
  }

  /**
   * @returns the answer, and whether this is the first to take it, for whom it was asked
   * @throws what the call throws; the signal's reason
   */
  async wait(signal?: AbortSignal): Promise<{ readonly answer: Answer; readonly isFirst: boolean }> {
    const gone = Promise.withResolvers<never>();
    const leave = (): void => {
      this.waiting -= 1;
      gone.reject(signal?.reason);
      if (this.waiting > 0) return;
      this.over();
      this.abandoned.abort(signal?.reason);
    };
    this.waiting += 1;
    signal?.addEventListener('abort', leave);
    try {
      const answer = await Promise.race([this.answer, gone.promise]);
      const isFirst = !this.taken;
      this.taken = true;
      return { answer, isFirst };
    } finally {
      signal?.removeEventListener('abort', leave);
    }
  }
}
