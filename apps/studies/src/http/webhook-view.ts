import type { DeliveryEntity, DeliveryState } from '../storage/delivery.entity.js';
import type { WebhookEntity } from '../storage/webhook.entity.js';

/** A webhook without its secret, which is never shown. */
export interface WebhookView {
  readonly id: string;
  readonly url: string;
  readonly events: readonly string[];
  readonly studyId?: string;
  readonly createdAt: string;
}

/** One event on its way to a webhook. */
export interface DeliveryView {
  /** The event's id, which the receiver gets as `webhook-id`. */
  readonly eventId: string;
  readonly event: string;
  readonly studyId: string;
  readonly state: DeliveryState;
  readonly tries: number;
  readonly lastAnswer?: string;
  readonly lastTriedAt?: string;
  /** While it waits. */
  readonly nextTryAt?: string;
}

export function toWebhookView({ id, url, events, studyId, createdAt }: WebhookEntity): WebhookView {
  return { id, url, events, ...(studyId === null ? {} : { studyId }), createdAt: createdAt.toISOString() };
}

export function toDeliveryView(delivery: DeliveryEntity): DeliveryView {
  const { event, state, tries, lastAnswer, lastTriedAt, nextTryAt } = delivery;
  return {
    eventId: event.id,
    event: event.type,
    studyId: event.subject,
    state,
    tries,
    ...(lastAnswer === null ? {} : { lastAnswer }),
    ...(lastTriedAt === null ? {} : { lastTriedAt: lastTriedAt.toISOString() }),
    ...(state === 'waiting' ? { nextTryAt: nextTryAt.toISOString() } : {}),
  };
}
