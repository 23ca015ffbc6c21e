import { Injectable } from '@nestjs/common';
import type { Envelope } from '@retrace/messaging';
import { DataSource, type EntityManager } from 'typeorm';

import { DeliveryEntity, type DeliveryState } from './delivery.entity.js';

/** A delivery that this process has taken on. */
export interface ClaimedDelivery {
  readonly id: string;
  readonly webhookId: string;
  readonly url: string;
  readonly secret: string;
  readonly event: Envelope;
  /** This one included. */
  readonly tries: number;
}

/** Events on their way to webhooks. Times are the database's, on which all replicas agree. */
@Injectable()
export class DeliveryStore {
  constructor(private readonly database: DataSource) {}

  /** Has an event sent to everybody who asked for it, once the caller's transaction is committed. */
  async add(transaction: EntityManager, event: Envelope): Promise<void> {
    // The lock passes over a webhook that is being removed, which would else make the caller's transaction fail.
    await transaction.query(
      `INSERT INTO webhook_deliveries (webhook_id, event)
       SELECT id, $1 FROM webhooks WHERE $2 = ANY (events) AND (study_id IS NULL OR study_id = $3) FOR KEY SHARE`,
      [JSON.stringify(event), event.type, event.subject],
    );
  }

  /** The latest 200 of a webhook, newest first. */
  async list(webhookId: string): Promise<readonly DeliveryEntity[]> {
    return this.database.manager.find(DeliveryEntity, { where: { webhookId }, order: { id: 'DESC' }, take: 200 });
  }

  /**
   * Takes on deliveries that are due, which nobody else is given then.
   *
   * @param leaseMs after which a claim that nothing was heard of is another's
   */
  async claim(most: number, leaseMs: number): Promise<readonly ClaimedDelivery[]> {
    return this.database.query(
      `WITH claimed AS (
         UPDATE webhook_deliveries
         SET tries = tries + 1, last_tried_at = now(), next_try_at = now() + $2 * interval '1 ms'
         WHERE id IN (
           SELECT id FROM webhook_deliveries WHERE state = 'waiting' AND next_try_at <= now()
           ORDER BY next_try_at LIMIT $1 FOR UPDATE SKIP LOCKED
         )
         RETURNING id, webhook_id, event, tries
       )
       SELECT claimed.id, webhook_id AS "webhookId", url, secret, event, tries
       FROM claimed JOIN webhooks ON webhooks.id = webhook_id`,
      [most, leaseMs],
    );
  }

  /** Ends a claimed delivery. One that is another's by now is left to that. */
  async end(
    { id, tries }: ClaimedDelivery,
    state: Exclude<DeliveryState, 'waiting'>,
    lastAnswer: string,
  ): Promise<void> {
    await this.database.manager.update(DeliveryEntity, { id, tries, state: 'waiting' }, { state, lastAnswer });
  }

  /** Has a claimed delivery tried again. One that is another's by now is left to that. */
  async postpone({ id, tries }: ClaimedDelivery, pauseMs: number, lastAnswer: string): Promise<void> {
    await this.database.query(
      `UPDATE webhook_deliveries SET next_try_at = now() + $3 * interval '1 ms', last_answer = $4
       WHERE id = $1 AND tries = $2 AND state = 'waiting'`,
      [id, tries, pauseMs, lastAnswer],
    );
  }

  /** Hands a claimed delivery back as if it had not been tried. */
  async release({ id, tries }: ClaimedDelivery): Promise<void> {
    await this.database.query(
      `UPDATE webhook_deliveries SET next_try_at = now(), tries = tries - 1
       WHERE id = $1 AND tries = $2 AND state = 'waiting'`,
      [id, tries],
    );
  }
}
