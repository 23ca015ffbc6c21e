import { rmSync, writeFileSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';

import type { SeededRandom } from '@retrace/statistics';
import type { KafkaMessage } from 'kafkajs';

import { shuffled } from '../fault-plan.ts';
import { quietKafka } from './records.ts';

const EVERY_MS = 400;
const DETOUR = 'detour.';

interface Heard {
  readonly topic: string;
  readonly message: KafkaMessage;
}

export interface Detour {
  /** Has services publish to their topics again, and brings what is left. @returns how many records were written */
  finish(): Promise<number>;
  close(): Promise<void>;
}

/**
 * Has services publish beside their topics (`detour-messages.mjs`), and brings every record to its topic twice, those of
 * a while in random order: so neither the first nor the second delivery comes in the order in which it was sent.
 *
 * @param topics those that services publish to
 * @param file while it is there, services publish beside them
 */
export async function deliverByDetour(
  brokers: readonly string[],
  topics: readonly string[],
  file: string,
  random: SeededRandom,
): Promise<Detour> {
  const kafka = quietKafka(brokers, 'faults-detour');
  const admin = kafka.admin();
  await admin.connect();
  await admin.createTopics({ topics: topics.map((topic) => ({ topic: `${DETOUR}${topic}`, numPartitions: 12 })) });
  await admin.disconnect();
  const [consumer, producer] = [kafka.consumer({ groupId: 'faults-detour' }), kafka.producer()];
  await Promise.all([consumer.connect(), producer.connect()]);
  let heard: Heard[] = [];
  let written = 0;
  await consumer.subscribe({ topics: topics.map((topic) => `${DETOUR}${topic}`), fromBeginning: true });
  const joined = new Promise<void>((resolve) => consumer.on(consumer.events.GROUP_JOIN, () => resolve()));
  await consumer.run({
    eachMessage: ({ topic, message }) => {
      heard.push({ topic: topic.slice(DETOUR.length), message });
      return Promise.resolve();
    },
  });
  await joined;
  writeFileSync(file, '');

  const write = async (): Promise<void> => {
    const records = shuffled([...heard, ...heard], random);
    heard = [];
    for (const { topic, message } of records) {
      const { key, value, headers } = message;
      await producer.send({ topic, messages: [{ key, value, ...(headers === undefined ? {} : { headers }) }] });
      written += 1;
    }
  };
  let writing = Promise.resolve();
  const timer = setInterval(() => {
    writing = writing.then(write);
  }, EVERY_MS);
  return {
    finish: async () => {
      rmSync(file, { force: true });
      await pause(2000); // what was sent last is heard
      clearInterval(timer);
      await writing;
      await write();
      return written;
    },
    close: async () => {
      clearInterval(timer);
      rmSync(file, { force: true });
      await Promise.all([consumer.disconnect(), producer.disconnect()]);
    },
  };
}
