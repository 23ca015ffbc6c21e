import type { Envelope } from '@retrace/messaging';
import { describeError } from '@retrace/observability';
import { Webhook } from 'standardwebhooks';

import type { WebhookAnswer } from '../domain/webhook-outcome.js';

export interface PostOptions {
  /** How long a receiver may take to answer, in milliseconds. */
  readonly timeoutMs: number;
  /** Aborted when the service stops. */
  readonly signal: AbortSignal;
}

/**
 * Posts a CloudEvent in structured mode, signed as Standard Webhooks says: `webhook-id` is the event's id and the same
 * at every try, by which a receiver knows it again. Of the answer only the status is read.
 *
 * @returns null when the signal was aborted before there was an answer
 */
export async function postEvent(
  { url, secret, event }: { readonly url: string; readonly secret: string; readonly event: Envelope },
  { timeoutMs, signal }: PostOptions,
): Promise<WebhookAnswer | null> {
  const body = JSON.stringify(event);
  const at = new Date();
  const timeout = AbortSignal.timeout(timeoutMs);
  try {
    const response = await fetch(url, {
      method: 'POST',
      body,
      redirect: 'manual',
      signal: AbortSignal.any([timeout, signal]),
      headers: {
        'content-type': 'application/cloudevents+json; charset=utf-8',
        'user-agent': 'retrace',
        'webhook-id': event.id,
        'webhook-timestamp': String(Math.floor(at.getTime() / 1000)),
        'webhook-signature': new Webhook(secret).sign(event.id, at, body),
      },
    });
    response.body?.cancel().catch(() => {}); // a body that breaks off changes nothing about the answer
    return { kind: 'answered', status: response.status };
  } catch (error) {
    if (signal.aborted) return null;
    if (timeout.aborted) return { kind: 'unanswered', reason: `no answer within ${timeoutMs / 1000} s` };
    return { kind: 'unanswered', reason: whyUnanswered(error) };
  }
}

/** fetch itself says only that it failed; why is in what caused that. */
function whyUnanswered(error: unknown): string {
  return describeError(error instanceof Error && error.cause !== undefined ? error.cause : error);
}
