import { MessageDeadLettered, topicOf } from '@retrace/contracts';
import { describeError, isRetriable } from '@retrace/observability';
import { isDatabaseUnavailable } from '@retrace/persistence';
import type { DataSource, EntityManager } from 'typeorm';

import { backoffMs } from './backoff.js';
import { bury, unbury } from './dead-letters.js';
import type { Delivery } from './delivery.js';
import type { Envelope } from './envelope.js';
import { MessageTypeUnknown, RecordUnreadable } from './message-errors.js';
import { topicsOf, type MessageHandler } from './message-handler.js';
import type { Outbox } from './outbox.js';
import { unwrap } from './unwrap.js';

export interface InboxOptions {
  /** Its dead letters go to `retrace.<service>.dead-letters`. */
  readonly service: string;
  readonly outbox: Outbox;
  /** Looks at a message that was not handled yet, such as at what it refers to; what it throws is the message's fault. */
  readonly examine?: (message: object) => Promise<void>;
  /** Tries before a message goes to the dead letters. */
  readonly tries?: number;
  readonly random?: () => number;
  readonly sleep?: (ms: number) => Promise<void>;
  readonly now?: () => Date;
  /** Told of a message that goes to the dead letters, and of a dead letter that is given up. */
  readonly onBuried?: (delivery: Delivery, error: unknown) => void;
}

const inboxDefaults = {
  examine: () => Promise.resolve(),
  tries: 5,
  random: Math.random,
  sleep: (ms: number) => new Promise<void>((wake) => setTimeout(wake, ms)),
  now: () => new Date(),
  onBuried: () => {},
};

/** A message that was read and validated, and who handle it. */
interface Readied {
  readonly delivery: Delivery;
  readonly envelope: Envelope;
  readonly message: object;
  readonly handlers: readonly MessageHandler[];
}

/** Takes messages into a service: each is handled once, however often it is delivered. */
export class Inbox {
  private readonly handlers: ReadonlyMap<string, readonly MessageHandler[]>;
  private readonly options: Required<InboxOptions>;

  /** @param handlers several of one message handle it in this order, in one transaction */
  constructor(
    private readonly database: DataSource,
    handlers: readonly MessageHandler[],
    options: InboxOptions,
  ) {
    this.options = { ...inboxDefaults, ...options };
    this.handlers = Map.groupBy(handlers, ({ message }) => topicOf(message));
  }

  get topics(): readonly string[] {
    return [...new Set([...this.handlers.values()].flat().flatMap(topicsOf))];
  }

  /**
   * Handles messages: all in one transaction, and if that fails each in its own, again after a passing error. What
   * can't be handled becomes a dead letter.
   *
   * @throws when the database is away: nothing can be handled or put aside then
   */
  async deliver(deliveries: readonly Delivery[], alive: () => Promise<void>): Promise<void> {
    const readied: Readied[] = [];
    for (const delivery of deliveries) {
      const one = this.ready(delivery);
      if ('error' in one) await this.bury(delivery, one.error, 1);
      else readied.push(one);
    }
    if (readied.length > 1 && (await this.handledTogether(readied))) return;
    for (const one of readied) {
      await this.handleOrBury(one);
      await alive();
    }
  }

  private ready(delivery: Delivery): Readied | { readonly error: unknown } {
    if (delivery.kind === 'unreadable') return { error: new RecordUnreadable(delivery.problem) };
    const { envelope } = delivery;
    const handlers = this.handlers.get(envelope.type) ?? [];
    const [first] = handlers;
    if (first === undefined) return { error: new MessageTypeUnknown(envelope, [...this.handlers.keys()]) };
    try {
      return { delivery, envelope, handlers, message: unwrap(envelope, first.message) };
    } catch (error) {
      return { error };
    }
  }

  private async handledTogether(readied: readonly Readied[]): Promise<boolean> {
    try {
      await this.handle(readied);
      return true;
    } catch (error) {
      if (isDatabaseUnavailable(error)) throw error;
      return false;
    }
  }

  private async handleOrBury(one: Readied): Promise<void> {
    for (let tried = 1; ; tried += 1) {
      try {
        return await this.handle([one]);
      } catch (error) {
        if (isDatabaseUnavailable(error)) throw error;
        if (!isRetriable(error) || tried >= this.options.tries) return this.bury(one.delivery, error, tried);
        await this.options.sleep(backoffMs(tried, this.options.random()));
      }
    }
  }

  private async handle(readied: readonly Readied[]): Promise<void> {
    await this.database.transaction(async (transaction) => {
      const fresh = await this.takeFresh(transaction, readied);
      for (const { handlers, message } of fresh) {
        await this.options.examine(message);
        for (const handler of handlers) await handler.handle(message, transaction);
      }
      const ids = fresh.map(({ envelope }) => envelope.id);
      if (ids.length > 0) await unbury(transaction, ids);
    });
  }

  /** Marks the messages as handled, and gives those that were not yet. */
  private async takeFresh(transaction: EntityManager, readied: readonly Readied[]): Promise<readonly Readied[]> {
    const byId = new Map(readied.toReversed().map((one) => [one.envelope.id, one]));
    // Sorted, so that two replicas that take the same ids wait for each other instead of both.
    const taken: readonly { readonly message_id: string }[] = await transaction.query(
      `INSERT INTO inbox (message_id) SELECT unnest($1::text[]) AS id ORDER BY id
       ON CONFLICT DO NOTHING RETURNING message_id`,
      [[...byId.keys()]],
    );
    const fresh = new Set(taken.map(({ message_id }) => message_id));
    return [...byId.values()].toReversed().filter(({ envelope }) => fresh.has(envelope.id));
  }

  private async bury(delivery: Delivery, error: unknown, tries: number): Promise<void> {
    this.options.onBuried(delivery, error);
    // Its letter would come back to the service that could not take it, and so on for ever.
    if (isDeadLetter(delivery)) return;
    const burial = { delivery, error, tries, at: this.options.now() };
    try {
      await this.database.transaction((transaction) =>
        bury(transaction, this.options.outbox, this.options.service, burial),
      );
    } catch (failure) {
      throw new Error(`A message can't be put among the dead letters: ${describeError(failure)}`, { cause: failure });
    }
  }
}

function isDeadLetter(delivery: Delivery): boolean {
  return delivery.kind === 'message' && delivery.envelope.type === topicOf(MessageDeadLettered);
}
