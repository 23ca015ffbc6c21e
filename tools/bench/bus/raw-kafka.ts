import { fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';

import { topicOf, StageProgressed } from '@retrace/contracts';
import { wrap } from '@retrace/messaging';
import { Kafka, logLevel, type Message } from 'kafkajs';

import type { BenchSite } from './bench-site.ts';
import { eventOf, inParallel } from './events.ts';

const headers = { 'content-type': 'application/cloudevents+json; charset=UTF-8' };

/** What the consuming process tells. */
export interface RawHeard {
  readonly messages: number;
}

/** kafkajs alone, with the keys, payloads and acknowledgements of ours: producing here, consuming in another process. */
export interface RawKafka {
  /** @returns messages a second from the first send until the consumer has the last */
  eachByItself(count: number, atOnce: number): Promise<number>;
  inBatches(count: number, size: number): Promise<number>;
  close(): Promise<void>;
}

export async function openRawKafka({ kafka: { brokers, prefix } }: BenchSite): Promise<RawKafka> {
  const topic = `${prefix}${topicOf(StageProgressed)}`;
  const words = [brokers.join(','), topic, `${prefix}raw`];
  // kafkajs asks for timers of a negative length, which does no harm (its issue 1751).
  const flags = { execArgv: ['--disable-warning=TimeoutNegativeWarning'] };
  const consumer = fork(fileURLToPath(new URL('raw-consumer.ts', import.meta.url)), words, flags);
  let heard = 0;
  let tell = (): void => {};
  consumer.on('message', ({ messages }: RawHeard) => {
    heard = messages;
    tell();
  });
  await once(consumer, 'message');
  const hears = (count: number): Promise<void> =>
    new Promise((done) => {
      tell = () => heard >= count && done();
      tell();
    });
  const kafka = new Kafka({ clientId: 'raw', brokers: [...brokers], logLevel: logLevel.NOTHING });
  const producer = kafka.producer({ allowAutoTopicCreation: false });
  await producer.connect();
  const send = async (messages: Message[]): Promise<void> => void (await producer.send({ topic, acks: -1, messages }));
  const timed = async (count: number, produce: () => Promise<void>): Promise<number> => {
    const all = hears(heard + count);
    const began = performance.now();
    await produce();
    await all;
    return count / ((performance.now() - began) / 1000);
  };
  return {
    eachByItself: (count, atOnce) =>
      timed(count, () => inParallel(count, atOnce, (number) => send([messageOf(number)]))),
    inBatches: (count, size) =>
      timed(count, async () => {
        for (let start = 0; start < count; start += size) {
          const length = Math.min(size, count - start);
          await send(Array.from({ length }, (_, place) => messageOf(start + place)));
        }
      }),
    close: async () => {
      await producer.disconnect();
      const ended = once(consumer, 'close');
      consumer.kill();
      await ended;
    },
  };
}

function messageOf(number: number): Message {
  const event = eventOf(number, Date.now());
  const envelope = wrap(event, {
    id: crypto.randomUUID(),
    service: 'load',
    studyId: event.studyId,
    at: new Date(event.at),
  });
  return { key: envelope.subject, value: JSON.stringify(envelope), headers };
}
