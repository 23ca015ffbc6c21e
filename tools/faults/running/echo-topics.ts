import { setTimeout as pause } from 'node:timers/promises';

import type { SeededRandom } from '@retrace/statistics';
import type { KafkaMessage } from 'kafkajs';

import { shuffled } from '../fault-plan.ts';
import { quietKafka } from './records.ts';

const EVERY_MS = 400;
const MARK = 'faults-echo';

interface Heard {
  readonly topic: string;
  readonly message: KafkaMessage;
}

export interface Echo {
  /** Writes what is left. @returns how many records were written again */
  finish(): Promise<number>;
  close(): Promise<void>;
}

/** Hears every topic, and writes each record once more, those of a while in random order. */
export async function echoTopics(brokers: readonly string[], random: SeededRandom): Promise<Echo> {
  const kafka = quietKafka(brokers, 'faults-echo');
  const [consumer, producer] = [kafka.consumer({ groupId: 'faults-echo' }), kafka.producer()];
  await Promise.all([consumer.connect(), producer.connect()]);
  let heard: Heard[] = [];
  let written = 0;
  await consumer.subscribe({ topics: [/^retrace\./], fromBeginning: false });
  const joined = new Promise<void>((resolve) => consumer.on(consumer.events.GROUP_JOIN, () => resolve()));
  await consumer.run({
    eachMessage: ({ topic, message }) => {
      if (message.headers?.[MARK] === undefined) heard.push({ topic, message });
      return Promise.resolve();
    },
  });
  await joined;
  await pause(1000); // until it knows where each topic ends

  const write = async (): Promise<void> => {
    const records = shuffled(heard, random);
    heard = [];
    for (const { topic, message } of records) {
      const { key, value, headers } = message;
      await producer.send({ topic, messages: [{ key, value, headers: { ...headers, [MARK]: 'yes' } }] });
      written += 1;
    }
  };
  let writing = Promise.resolve();
  const timer = setInterval(() => {
    writing = writing.then(write);
  }, EVERY_MS);
  return {
    finish: async () => {
      clearInterval(timer);
      await writing;
      await write();
      return written;
    },
    close: async () => {
      clearInterval(timer);
      await Promise.all([consumer.disconnect(), producer.disconnect()]);
    },
  };
}
