import { randomUUID } from 'node:crypto';

import { RetraceError } from '@retrace/observability';
import { storableJson } from '@retrace/persistence';
import type { DataSource, EntityManager, QueryRunner } from 'typeorm';

import { wrap, type Envelope } from './envelope.js';
import type { Outgoing } from './transport.js';

/** Messages carry references; a broker that nobody has set up refuses more than 1 MiB. */
export const MOST_MESSAGE_BYTES = 1_000_000;

export class MessageTooLarge extends RetraceError {
  constructor(type: string, bytes: number) {
    super(
      'message-too-large',
      `A message of type ${type} has ${bytes} bytes, more than ${MOST_MESSAGE_BYTES}. Store what is large as an artifact.`,
      false,
    );
  }
}

/** Messages that wait in a service's own database until the transport has taken them. */
export class Outbox {
  /** Connections whose transactions have put something here and are not committed yet. */
  private readonly filling = new WeakSet<QueryRunner>();
  private wake: () => void = () => {};

  constructor(
    private readonly service: string,
    private readonly now: () => Date = () => new Date(),
  ) {}

  /** Calls `wake` each time that messages wait which did not before. */
  watch(database: DataSource, wake: () => void): void {
    this.wake = wake;
    database.subscribers.push({
      afterTransactionCommit: ({ queryRunner }) => {
        if (!queryRunner.isTransactionActive && this.filling.delete(queryRunner)) wake();
      },
    });
  }

  /**
   * Publishes as part of the caller's transaction: rolled back, nothing was ever said.
   *
   * @param topic where it goes, if not to the topic of its type
   * @throws MessageTooLarge
   */
  async publish(transaction: EntityManager, studyId: string, message: object, topic?: string): Promise<void> {
    const envelope = wrap(message, { id: randomUUID(), service: this.service, studyId, at: this.now() });
    await this.send(transaction, { topic: topic ?? envelope.type, envelope });
  }

  /** Sends a message that was made before, as part of the caller's transaction. @throws MessageTooLarge */
  async send(transaction: EntityManager, { topic, envelope }: Outgoing): Promise<void> {
    const text = storableJson(envelope);
    const bytes = Buffer.byteLength(text);
    if (bytes > MOST_MESSAGE_BYTES) throw new MessageTooLarge(envelope.type, bytes);
    await transaction.query('INSERT INTO outbox (topic, envelope) VALUES ($1, $2)', [topic, text]);
    const { queryRunner } = transaction;
    if (queryRunner?.isTransactionActive === true) this.filling.add(queryRunner);
    else this.wake();
  }
}

interface OutboxRow {
  readonly position: string;
  readonly topic: string;
  readonly envelope: Envelope;
}

/**
 * Hands the oldest waiting messages to `send` and marks them published when it resolves. Rows are locked
 * meanwhile and locked rows skipped, so several relays never send the same message at the same time.
 *
 * @returns how many were sent
 */
export async function relayBatch(
  database: DataSource,
  send: (messages: readonly Outgoing[]) => Promise<void>,
  size: number,
): Promise<number> {
  return database.transaction(async (transaction) => {
    const rows: readonly OutboxRow[] = await transaction.query(
      `SELECT position, topic, envelope FROM outbox WHERE published_at IS NULL
       ORDER BY position LIMIT $1 FOR UPDATE SKIP LOCKED`,
      [size],
    );
    if (rows.length === 0) return 0;
    await send(rows.map(({ topic, envelope }) => ({ topic, envelope })));
    const positions = rows.map(({ position }) => position);
    await transaction.query('UPDATE outbox SET published_at = now() WHERE position = ANY($1::bigint[])', [positions]);
    return rows.length;
  });
}
