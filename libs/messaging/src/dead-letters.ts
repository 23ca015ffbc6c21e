import { createHash } from 'node:crypto';

import { deadLetterTopicOf, messageOf, MessageDeadLettered } from '@retrace/contracts';
import { describeError } from '@retrace/observability';
import { storableJson, storableText } from '@retrace/persistence';
import type { EntityManager } from 'typeorm';

import type { Delivery } from './delivery.js';
import type { Outbox } from './outbox.js';

/** Under which study a letter travels whose message could not be read. */
const NO_STUDY = 'unknown';
const LONGEST_STACK = 8000;

export interface Burial {
  readonly delivery: Delivery;
  readonly error: unknown;
  readonly tries: number;
  readonly at: Date;
}

/** Puts a message aside that a service can't handle, as part of the caller's transaction: it is told on a topic. */
export async function bury(
  transaction: EntityManager,
  outbox: Outbox,
  service: string,
  burial: Burial,
): Promise<MessageDeadLettered> {
  const letter = letterOf(service, burial);
  await transaction.query(
    `INSERT INTO dead_letters (message_id, envelope, reason, stack, tries) VALUES ($1, $2, $3, $4, $5)
     ON CONFLICT (message_id) DO UPDATE SET reason = excluded.reason, stack = excluded.stack,
       tries = dead_letters.tries + excluded.tries, at = now()`,
    [
      messageIdOf(burial.delivery),
      letter.envelope === undefined ? null : storableJson(letter.envelope),
      storableText(letter.reason),
      letter.stack === undefined ? null : storableText(letter.stack),
      letter.tries,
    ],
  );
  await outbox.publish(transaction, studyOf(burial.delivery), letter, deadLetterTopicOf(service));
  return letter;
}

/** Forgets letters whose messages were handled after all. */
export async function unbury(transaction: EntityManager, messageIds: readonly string[]): Promise<void> {
  await transaction.query('DELETE FROM dead_letters WHERE message_id = ANY($1::text[])', [messageIds]);
}

/** Its id; where it has none that could be read, the place where it stood. */
function messageIdOf(delivery: Delivery): string {
  if (delivery.kind === 'message') return delivery.envelope.id;
  const { topic, partition, offset } = delivery.origin;
  return `${topic}/${partition}/${offset}`;
}

/** Short, so that it is easily typed: a person names letters by it. */
function letterIdOf(service: string, messageId: string): string {
  return createHash('sha256').update(`${service}/${messageId}`).digest('hex').slice(0, 16);
}

function studyOf(delivery: Delivery): string {
  return delivery.kind === 'message' ? delivery.envelope.subject : NO_STUDY;
}

function letterOf(service: string, { delivery, error, tries, at }: Burial): MessageDeadLettered {
  const stack = error instanceof Error ? error.stack?.slice(0, LONGEST_STACK) : undefined;
  const content = delivery.kind === 'message' ? { envelope: delivery.envelope } : { record: delivery.record };
  return messageOf(MessageDeadLettered, {
    letterId: letterIdOf(service, messageIdOf(delivery)),
    service,
    reason: describeError(error),
    ...(stack === undefined ? {} : { stack }),
    tries,
    origin: delivery.origin,
    ...content,
    at: at.getTime(),
  });
}
