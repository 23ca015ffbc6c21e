import { topicOf } from '@retrace/contracts';
import { describeError, isRetriable } from '@retrace/observability';
import type { DataSource } from 'typeorm';

import { backoffMs } from './backoff.js';
import type { Envelope } from './envelope.js';
import type { MessageHandler } from './message-handler.js';
import { unwrap } from './unwrap.js';

export interface InboxOptions {
  /** Tries before a message goes to the dead letters. */
  readonly tries: number;
  readonly random: () => number;
  readonly sleep: (ms: number) => Promise<void>;
  /** Told of a message that goes to the dead letters. */
  readonly onBuried: (envelope: Envelope, error: unknown) => void;
}

export const inboxDefaults: InboxOptions = {
  tries: 5,
  random: Math.random,
  sleep: (ms) => new Promise((wake) => setTimeout(wake, ms)),
  onBuried: () => {},
};

/** Takes messages into a service: each is handled once, however often it is delivered. */
export class Inbox {
  private readonly handlers: ReadonlyMap<string, MessageHandler>;
  private readonly options: InboxOptions;

  constructor(
    private readonly database: DataSource,
    handlers: readonly MessageHandler[],
    options: Partial<InboxOptions> = {},
  ) {
    this.options = { ...inboxDefaults, ...options };
    this.handlers = new Map(handlers.map((handler) => [topicOf(handler.message), handler]));
  }

  get topics(): readonly string[] {
    return [...this.handlers.keys()];
  }

  /** Handles a message, again after a passing error; what can't be handled becomes a dead letter. */
  async deliver(envelope: Envelope): Promise<void> {
    for (let tried = 1; ; tried += 1) {
      try {
        return await this.handleOnce(envelope);
      } catch (error) {
        if (!isRetriable(error) || tried >= this.options.tries) return this.bury(envelope, error, tried);
        await this.options.sleep(backoffMs(tried, this.options.random()));
      }
    }
  }

  private async handleOnce(envelope: Envelope): Promise<void> {
    const handler = this.handlers.get(envelope.type);
    if (handler === undefined) return;
    const message = unwrap(envelope, handler.message);
    await this.database.transaction(async (transaction) => {
      const taken: readonly unknown[] = await transaction.query(
        'INSERT INTO inbox (message_id) VALUES ($1) ON CONFLICT DO NOTHING RETURNING message_id',
        [envelope.id],
      );
      if (taken.length > 0) await handler.handle(message, transaction);
    });
  }

  private async bury(envelope: Envelope, error: unknown, tries: number): Promise<void> {
    await this.database.query(
      `INSERT INTO dead_letters (message_id, envelope, reason, stack, tries) VALUES ($1, $2, $3, $4, $5)
       ON CONFLICT (message_id) DO UPDATE SET reason = excluded.reason, stack = excluded.stack,
         tries = dead_letters.tries + excluded.tries, at = now()`,
      [envelope.id, JSON.stringify(envelope), describeError(error), error instanceof Error ? error.stack : null, tries],
    );
    this.options.onBuried(envelope, error);
  }
}
