import { Kafka } from 'kafkajs';

export interface PlainRecord {
  readonly topic: string;
  readonly key: string;
  readonly value: string;
}

/** A client of the broker that says nothing of its troubles: they are made on purpose here. */
export function quietKafka(brokers: readonly string[], clientId: string): Kafka {
  return new Kafka({ clientId, brokers: [...brokers], retry: { retries: 10 }, logCreator: () => () => {} });
}

/**
 * Writes records as any client would.
 *
 * @returns where each stands now: `topic/partition/offset`
 */
export async function writeRecords(
  brokers: readonly string[],
  records: readonly PlainRecord[],
): Promise<readonly string[]> {
  const producer = quietKafka(brokers, 'faults').producer({ allowAutoTopicCreation: false });
  await producer.connect();
  try {
    const places: string[] = [];
    for (const { topic, key, value } of records) {
      const [sent] = await producer.send({ topic, messages: [{ key, value }] });
      places.push(`${topic}/${sent?.partition}/${sent?.baseOffset}`);
    }
    return places;
  } finally {
    await producer.disconnect();
  }
}
