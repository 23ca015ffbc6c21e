import { randomUUID } from 'node:crypto';

import { Injectable } from '@nestjs/common';
import { Outbox, wrap } from '@retrace/messaging';
import type { EntityManager } from 'typeorm';

import type { StudyEvent } from './domain/study-event.js';
import { DeliveryStore } from './storage/delivery-store.js';

/** Tells what becomes of a study, as part of the transaction in which it does. */
@Injectable()
export class Announcements {
  constructor(
    private readonly outbox: Outbox,
    private readonly deliveries: DeliveryStore,
  ) {}

  /** Tells the other services and the webhooks. */
  async announce(transaction: EntityManager, event: StudyEvent): Promise<void> {
    await this.outbox.publish(transaction, event.studyId, event);
    await this.passOn(transaction, event);
  }

  /** Tells the webhooks what another service has told everybody. */
  async passOn(transaction: EntityManager, event: StudyEvent): Promise<void> {
    const { studyId } = event;
    await this.deliveries.add(
      transaction,
      wrap(event, { id: randomUUID(), service: 'studies', studyId, at: new Date() }),
    );
  }
}
