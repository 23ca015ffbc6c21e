import type { Compute } from './compute.js';

/**
 * Places for work that takes the whole machine, such as training or sampling on the CPU. Waiting work is served in the
 * order in which it came.
 */
export class ComputeSlot implements Compute {
  private free: number;
  private readonly waiting: (() => void)[] = [];

  /** @param places how many may work at once; Infinity where each service has a machine of its own */
  constructor(places: number) {
    this.free = places;
  }

  async use<Result>(signal: AbortSignal, work: () => Promise<Result>): Promise<Result> {
    await this.take(signal);
    try {
      return await work();
    } finally {
      this.release();
    }
  }

  private async take(signal: AbortSignal): Promise<void> {
    signal.throwIfAborted();
    if (this.free > 0) {
      this.free -= 1;
      return;
    }
    await new Promise<void>((given, refused) => {
      const give = (): void => {
        signal.removeEventListener('abort', leave);
        given();
      };
      const leave = (): void => {
        this.waiting.splice(this.waiting.indexOf(give), 1);
        refused(signal.reason);
      };
      this.waiting.push(give);
      signal.addEventListener('abort', leave, { once: true });
    });
  }

  private release(): void {
    const next = this.waiting.shift();
    if (next === undefined) this.free += 1;
    else next();
  }
}
