import { onAbort } from '../limits/on-abort.js';

/** Lets at most `slots` pieces of work run at a time; the others wait in the order in which they came. */
export class InFlightLimit {
  private free: number;
  private readonly waiting = new Set<() => void>();

  constructor(slots: number) {
    this.free = slots;
  }

  /** Runs the work once there is a slot. Aborting while it waits rejects with the signal's reason. */
  async run<Value>(work: () => Promise<Value>, signal?: AbortSignal): Promise<Value> {
    await this.enter(signal);
    try {
      return await work();
    } finally {
      this.leave();
    }
  }

  private async enter(signal?: AbortSignal): Promise<void> {
    signal?.throwIfAborted();
    if (this.free > 0) {
      this.free -= 1;
      return;
    }
    await new Promise<void>((enter, giveUp) => {
      const proceed = (): void => {
        stopListening();
        enter();
      };
      const stopListening = onAbort(signal, () => {
        stopListening();
        this.waiting.delete(proceed);
        giveUp(signal?.reason);
      });
      this.waiting.add(proceed);
    });
  }

  /** Hands the slot to whoever has waited longest. */
  private leave(): void {
    const [longest] = this.waiting;
    if (longest === undefined) {
      this.free += 1;
      return;
    }
    this.waiting.delete(longest);
    longest();
  }
}
