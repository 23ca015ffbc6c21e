import type { Compute } from './compute.js';
import type { Slot } from './slots.js';

/** The slots of one process. Waiting work is served in the order in which it came. */
export class ComputeSlots implements Compute {
  private readonly free: Slot[];
  private readonly waiting: ((slot: Slot) => void)[] = [];

  constructor(readonly slots: readonly Slot[]) {
    this.free = [...slots];
  }

  async use<Result>(signal: AbortSignal, work: (slot: Slot) => Promise<Result>): Promise<Result> {
    const slot = await this.take(signal);
    try {
      return await work(slot);
    } finally {
      this.release(slot);
    }
  }

  private async take(signal: AbortSignal): Promise<Slot> {
    signal.throwIfAborted();
    const free = this.free.shift();
    if (free !== undefined) return free;
    return new Promise<Slot>((given, refused) => {
      const give = (slot: Slot): void => {
        signal.removeEventListener('abort', leave);
        given(slot);
      };
      const leave = (): void => {
        this.waiting.splice(this.waiting.indexOf(give), 1);
        refused(signal.reason);
      };
      this.waiting.push(give);
      signal.addEventListener('abort', leave, { once: true });
    });
  }

  private release(slot: Slot): void {
    const next = this.waiting.shift();
    if (next === undefined) this.free.push(slot);
    else next(slot);
  }
}
