import { setTimeout } from 'node:timers/promises';

export interface RepetitionOptions {
  /** After each time, in milliseconds. */
  readonly pauseMs: number;
  /** Told of a time that failed; the next one comes all the same. */
  readonly onError: (error: unknown) => void;
}

/** Does something again and again until it is stopped. */
export class Repetition {
  private readonly stopping = new AbortController();
  private running: Promise<void> = Promise.resolve();

  constructor(
    private readonly work: () => Promise<void>,
    private readonly options: RepetitionOptions,
  ) {}

  start(): void {
    this.running = this.run();
  }

  /** Resolves when the time under way is over. */
  async stop(): Promise<void> {
    this.stopping.abort();
    await this.running;
  }

  private async run(): Promise<void> {
    while (!this.stopping.signal.aborted) {
      await this.work().catch(this.options.onError);
      await this.pause();
    }
  }

  private async pause(): Promise<void> {
    try {
      await setTimeout(this.options.pauseMs, undefined, { signal: this.stopping.signal });
    } catch {
      // The only way this rejects is the abort, which ends the pause as it should.
    }
  }
}
