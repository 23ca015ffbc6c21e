import { setTimeout } from 'node:timers/promises';

import type { DataSource } from 'typeorm';

import { relayBatch } from './outbox.js';
import type { Transport } from './transport.js';

const BATCH = 100;

export interface RelayOptions {
  /** Wait between two looks at an empty outbox, in milliseconds. */
  readonly idleMs: number;
  /** Told of a failed attempt; the messages stay and are tried again. */
  readonly onError: (error: unknown) => void;
}

/** Moves a service's waiting messages to the transport for as long as it runs. */
export class OutboxRelay {
  private readonly stopping = new AbortController();
  private running: Promise<void> = Promise.resolve();

  constructor(
    private readonly database: DataSource,
    private readonly transport: Transport,
    private readonly options: RelayOptions,
  ) {}

  start(): void {
    this.running = this.run();
  }

  /** Resolves when the batch in hand is done; what still waits is sent by the next start. */
  async stop(): Promise<void> {
    this.stopping.abort();
    await this.running;
  }

  private async run(): Promise<void> {
    while (!this.stopping.signal.aborted) {
      const sent = await this.relay();
      if (sent < BATCH) await this.pause();
    }
  }

  private async relay(): Promise<number> {
    try {
      return await relayBatch(this.database, (envelopes) => this.transport.publish(envelopes), BATCH);
    } catch (error) {
      this.options.onError(error);
      return 0;
    }
  }

  private async pause(): Promise<void> {
    try {
      await setTimeout(this.options.idleMs, undefined, { signal: this.stopping.signal });
    } catch {
      // The only way this rejects is the abort, which ends the pause as it should.
    }
  }
}
