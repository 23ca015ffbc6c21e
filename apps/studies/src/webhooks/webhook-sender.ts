import type { OnApplicationBootstrap, OnModuleDestroy } from '@nestjs/common';
import type { Log } from '@retrace/observability';

import { describeAnswer, MOST_TRIES, outcomeOf, pauseAfterMs, type WebhookAnswer } from '../domain/webhook-outcome.js';
import type { ClaimedDelivery, DeliveryStore } from '../storage/delivery-store.js';
import type { WebhookStore } from '../storage/webhook-store.js';
import { Repetition } from '../timing/repetition.js';
import { postEvent } from './post-event.js';

const LOOK_EVERY_MS = 500;
const TIMEOUT_MS = 10_000;
/** Well beyond the timeout: what is not settled by then belongs to a process that died or was frozen. */
const LEASE_MS = 60_000;
const MOST_AT_ONCE = 20;

/**
 * Sends events to webhooks. Not by the job queue: its jobs belong to a study, stop when that is cancelled, and make it
 * fail when they are given up, and none of that may happen to, or because of, the news of it.
 */
export class WebhookSender implements OnApplicationBootstrap, OnModuleDestroy {
  private readonly stopping = new AbortController();
  private readonly underWay = new Set<Promise<void>>();
  private readonly looking: Repetition;

  constructor(
    private readonly webhooks: WebhookStore,
    private readonly deliveries: DeliveryStore,
    private readonly log: Log,
  ) {
    this.looking = new Repetition(() => this.sendDue(), {
      pauseMs: LOOK_EVERY_MS,
      onError: (error) => log.warn('webhooks wait', error),
    });
  }

  onApplicationBootstrap(): void {
    this.looking.start();
  }

  /** Hands back what is under way, before the database is closed. */
  async onModuleDestroy(): Promise<void> {
    this.stopping.abort();
    await this.looking.stop();
    await Promise.all(this.underWay);
  }

  /** Begins what is due. One receiver that is slow to answer does not keep the others waiting. */
  private async sendDue(): Promise<void> {
    const room = MOST_AT_ONCE - this.underWay.size;
    if (room === 0) return;
    for (const delivery of await this.deliveries.claim(room, LEASE_MS)) {
      const sending: Promise<void> = this.send(delivery).finally(() => this.underWay.delete(sending));
      this.underWay.add(sending);
    }
  }

  /** Never rejects. A delivery whose outcome can't be stored is sent again after its lease. */
  private async send(delivery: ClaimedDelivery): Promise<void> {
    const { webhookId } = delivery;
    try {
      const answer = await postEvent(delivery, { timeoutMs: TIMEOUT_MS, signal: this.stopping.signal });
      await (answer === null ? this.deliveries.release(delivery) : this.settle(delivery, answer));
    } catch (error) {
      this.log.warn('what came of a webhook could not be stored, and it is sent again', error, { webhookId });
    }
  }

  private async settle(delivery: ClaimedDelivery, answer: WebhookAnswer): Promise<void> {
    const { webhookId, tries } = delivery;
    const told = describeAnswer(answer);
    switch (outcomeOf(answer)) {
      case 'delivered':
        return this.deliveries.end(delivery, 'delivered', told);
      case 'refused':
        return this.deliveries.end(delivery, 'failed', told);
      case 'gone':
        this.log.info('a webhook is removed: its receiver answers that it is gone for good', { webhookId });
        await this.webhooks.remove(webhookId);
        return;
      case 'again':
        if (tries >= MOST_TRIES) return this.deliveries.end(delivery, 'failed', told);
        return this.deliveries.postpone(delivery, pauseAfterMs(tries, Math.random()), told);
    }
  }
}
