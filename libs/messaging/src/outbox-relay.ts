import { setTimeout } from 'node:timers/promises';

import type { DataSource } from 'typeorm';

import { backoffMs } from './backoff.js';
import { relayBatch } from './outbox.js';
import type { Transport } from './transport.js';

const BATCH = 500;

export interface RelayOptions {
  /** Wait between two looks at an empty outbox that nobody wakes it for, in milliseconds. */
  readonly idleMs: number;
  /** Told of a failed attempt; the messages stay and are tried again. */
  readonly onError: (error: unknown) => void;
}

/** Moves a service's waiting messages to the transport for as long as it runs. */
export class OutboxRelay {
  private readonly stopping = new AbortController();
  private waking = new AbortController();
  private running: Promise<void> = Promise.resolve();

  constructor(
    private readonly database: DataSource,
    private readonly transport: Transport,
    private readonly options: RelayOptions,
  ) {}

  start(): void {
    this.running = this.run();
  }

  /** Has it look at once: something was committed. */
  wake(): void {
    this.waking.abort();
  }

  /** Resolves when the batch in hand is done; what still waits is sent by the next start. */
  async stop(): Promise<void> {
    this.stopping.abort();
    this.wake();
    await this.running;
  }

  private async run(): Promise<void> {
    let failures = 0;
    while (!this.stopping.signal.aborted) {
      // What is committed from here on wakes it again.
      this.waking = new AbortController();
      const sent = await this.relay();
      failures = sent === 'failed' ? failures + 1 : 0;
      if (sent === 'failed') await this.pause(backoffMs(failures, 1), this.stopping.signal);
      else if (sent < BATCH) await this.pause(this.options.idleMs, this.waking.signal);
    }
  }

  private async relay(): Promise<number | 'failed'> {
    try {
      return await relayBatch(this.database, (messages) => this.transport.publish(messages), BATCH);
    } catch (error) {
      this.options.onError(error);
      return 'failed';
    }
  }

  private async pause(ms: number, signal: AbortSignal): Promise<void> {
    try {
      await setTimeout(ms, undefined, { signal });
    } catch {
      // The only way this rejects is the abort, which ends the pause as it should.
    }
  }
}
