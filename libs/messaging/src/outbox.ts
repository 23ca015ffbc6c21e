import { randomUUID } from 'node:crypto';

import type { DataSource, EntityManager } from 'typeorm';

import { wrap, type Envelope } from './envelope.js';

/** Messages that wait in a service's own database until the transport has taken them. */
export class Outbox {
  constructor(
    private readonly service: string,
    private readonly now: () => Date = () => new Date(),
  ) {}

  /** Publishes as part of the caller's transaction: rolled back, nothing was ever said. */
  async publish(transaction: EntityManager, studyId: string, message: object): Promise<void> {
    const envelope = wrap(message, { id: randomUUID(), service: this.service, studyId, at: this.now() });
    await transaction.query('INSERT INTO outbox (envelope) VALUES ($1)', [JSON.stringify(envelope)]);
  }
}

interface OutboxRow {
  readonly position: string;
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
  send: (envelopes: readonly Envelope[]) => Promise<void>,
  size: number,
): Promise<number> {
  return database.transaction(async (transaction) => {
    const rows: readonly OutboxRow[] = await transaction.query(
      `SELECT position, envelope FROM outbox WHERE published_at IS NULL
       ORDER BY position LIMIT $1 FOR UPDATE SKIP LOCKED`,
      [size],
    );
    if (rows.length === 0) return 0;
    await send(rows.map(({ envelope }) => envelope));
    const positions = rows.map(({ position }) => position);
    await transaction.query('UPDATE outbox SET published_at = now() WHERE position = ANY($1::bigint[])', [positions]);
    return rows.length;
  });
}
