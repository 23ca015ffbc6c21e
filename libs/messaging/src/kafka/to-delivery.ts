import type { MessageOrigin } from '@retrace/contracts';
import { storableText } from '@retrace/persistence';
import type { IHeaders, KafkaMessage } from 'kafkajs';

import type { Delivery } from '../delivery.js';
import { readCloudEvent } from '../wire/read-cloud-event.js';

/** A message that comes in may be a little smaller than one that goes out: it must fit into a dead letter. */
const MOST_BYTES = 900_000;
const BEGINNING = 4000;

type Place = Required<Pick<MessageOrigin, 'topic' | 'partition'>>;

/** What a Kafka record brings. */
export function toDelivery({ topic, partition }: Place, { offset, value, headers }: KafkaMessage): Delivery {
  const origin = { topic, partition, offset };
  const texts = textsOf(headers ?? {});
  const read = readCloudEvent({ value, headers: texts }, MOST_BYTES);
  if ('envelope' in read) return { kind: 'message', envelope: read.envelope, origin };
  const beginning = value?.subarray(0, BEGINNING).toString('utf8') ?? '';
  return {
    kind: 'unreadable',
    problem: read.problem,
    record: { beginning, bytes: value?.length ?? 0, headers: texts },
    origin,
  };
}

function textsOf(headers: IHeaders): Readonly<Record<string, string>> {
  return Object.fromEntries(
    Object.entries(headers).map(([name, value]) => [
      storableText(name.toLowerCase()),
      storableText([value].flat().map(String).join(', ')),
    ]),
  );
}
