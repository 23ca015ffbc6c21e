import { randomUUID } from 'node:crypto';

import { MessageDeadLettered, StudyCancelled, topicOf } from '@retrace/contracts';
import { jsonLog } from '@retrace/observability';
import { Kafka, logLevel } from 'kafkajs';
import { afterEach, beforeEach, describe, expect, inject, it, vi } from 'vitest';

import type { Delivery } from '../delivery.js';
import { wrap } from '../envelope.js';
import type { Deliver, Outgoing } from '../transport.js';
import { ensureTopics } from './ensure-topics.js';
import type { KafkaSettings } from './kafka-settings.js';
import { KafkaTransport } from './kafka-transport.js';

const topic = topicOf(StudyCancelled);
const other = topicOf(MessageDeadLettered);

let settings: KafkaSettings;
let closing: (() => Promise<void>)[];
let logs: string[];

beforeEach(async () => {
  closing = [];
  logs = [];
  settings = { brokers: inject('kafkaBrokers'), tls: false, prefix: `test-${randomUUID()}.` };
  const specs = [topic, other].map((name) => ({ name, partitions: 3, config: { 'max.message.bytes': '33554432' } }));
  await ensureTopics(specs, settings, log());
});

afterEach(async () => {
  for (const close of closing) await close();
});

const log = (): ReturnType<typeof jsonLog> => jsonLog('test', (line) => void logs.push(line));

function transport(): KafkaTransport {
  const made = new KafkaTransport('test', settings, log());
  closing.push(async () => {
    await made.stop();
    await made.close();
  });
  return made;
}

function outgoing(studyId: string, id: string = randomUUID()): Outgoing {
  const message = Object.assign(new StudyCancelled(), { studyId });
  return { topic, envelope: wrap(message, { id, service: 'studies', studyId, at: new Date(0) }) };
}

/** A replica of a service that listens to the topic. */
async function listen(deliver: Deliver, service = 'curation'): Promise<KafkaTransport> {
  const made = transport();
  made.subscribe({ service, topics: [topic], deliver });
  await made.start();
  return made;
}

const idOf = (delivery: Delivery): string => (delivery.kind === 'message' ? delivery.envelope.id : delivery.problem);

function collecting(into: Delivery[]): Deliver {
  return async (deliveries) => void into.push(...deliveries);
}

/** What any client can write. */
async function writeRaw(value: Buffer | string | null, headers: Readonly<Record<string, string>> = {}): Promise<void> {
  const kafka = new Kafka({ brokers: [...settings.brokers], logLevel: logLevel.NOTHING });
  const producer = kafka.producer({ allowAutoTopicCreation: false });
  await producer.connect();
  await producer.send({ topic: `${settings.prefix}${topic}`, messages: [{ value, headers }] });
  await producer.disconnect();
}

describe('KafkaTransport', () => {
  it('brings every message to each service, with its place', async () => {
    const heard: Record<'curation' | 'training', Delivery[]> = { curation: [], training: [] };
    await listen(collecting(heard.curation), 'curation');
    await listen(collecting(heard.training), 'training');
    const message = outgoing(randomUUID());
    await transport().publish([message]);
    await vi.waitFor(() => expect([heard.curation.length, heard.training.length]).toEqual([1, 1]), {
      timeout: 20_000,
      interval: 50,
    });
    expect(heard.curation[0]).toEqual({
      kind: 'message',
      envelope: JSON.parse(JSON.stringify(message.envelope)),
      origin: { topic, partition: expect.any(Number), offset: '0' },
    });
  });

  it('keeps the order of one study', async () => {
    const heard: Delivery[] = [];
    await listen(collecting(heard));
    const [one, two] = [randomUUID(), randomUUID()];
    const sent = Array.from({ length: 300 }, (_, place) => outgoing(place % 2 === 0 ? one : two, `m${place}`));
    const sender = transport();
    await sender.publish(sent.slice(0, 150));
    await sender.publish(sent.slice(150));
    await vi.waitFor(() => expect(heard).toHaveLength(300), { timeout: 20_000, interval: 50 });
    const ofStudy = (id: string): string[] =>
      heard.filter((heardOne) => heardOne.kind === 'message' && heardOne.envelope.subject === id).map(idOf);
    for (const [study, rest] of [
      [one, 0],
      [two, 1],
    ] as const) {
      expect(ofStudy(study)).toEqual(Array.from({ length: 150 }, (_, place) => `m${place * 2 + rest}`));
    }
  });

  it('brings a message again while the service can not take it, and then goes on', async () => {
    const heard: string[] = [];
    let failures = 0;
    await listen(async (deliveries) => {
      if (failures < 3) {
        failures += 1;
        throw new Error('the database is away');
      }
      heard.push(...deliveries.map(idOf));
    });
    const study = randomUUID();
    await transport().publish([outgoing(study, 'a'), outgoing(study, 'b')]);
    await vi.waitFor(() => expect(heard).toEqual(['a', 'b']), { timeout: 20_000, interval: 50 });
    await transport().publish([outgoing(study, 'c')]);
    await vi.waitFor(() => expect(heard).toEqual(['a', 'b', 'c']), { timeout: 20_000, interval: 50 });
  });

  it('brings again to the next replica what the last one did not finish, and nothing that it did', async () => {
    const study = randomUUID();
    const first: string[] = [];
    const leaving = await listen(async (deliveries) => {
      if (deliveries.some((one) => idOf(one) === 'b')) throw new Error('not now');
      first.push(...deliveries.map(idOf));
    });
    const sender = transport();
    await sender.publish([outgoing(study, 'a')]);
    await vi.waitFor(() => expect(first).toEqual(['a']), { timeout: 20_000, interval: 50 });
    await sender.publish([outgoing(study, 'b')]);
    await vi.waitFor(() => expect(logs.join('')).toContain('not now'), { timeout: 20_000, interval: 50 });
    await leaving.stop();
    const second: Delivery[] = [];
    await listen(collecting(second));
    await vi.waitFor(() => expect(second.map(idOf)).toEqual(['b']), { timeout: 20_000, interval: 50 });
  });

  it('shares the messages among replicas, each message for one of them', async () => {
    const replicas: Delivery[][] = [[], []];
    for (const heard of replicas) await listen(collecting(heard));
    const sent = Array.from({ length: 60 }, () => outgoing(randomUUID()));
    await transport().publish(sent);
    await vi.waitFor(() => expect(new Set(replicas.flat().map(idOf)).size).toBe(60), { timeout: 30_000, interval: 50 });
    await vi.waitFor(
      async () => {
        // The second replica may have joined after the first had read all of the first messages.
        await transport().publish([outgoing(randomUUID())]);
        expect(replicas.every(({ length }) => length > 0)).toBe(true);
      },
      { timeout: 30_000, interval: 500 },
    );
  });

  it('listens again after the topic was missing', async () => {
    const heard: Delivery[] = [];
    const late = { ...settings, prefix: `late-${randomUUID()}.` };
    const made = new KafkaTransport('test', late, log());
    closing.push(async () => {
      await made.stop();
      await made.close();
    });
    made.subscribe({ service: 'curation', topics: [topic], deliver: collecting(heard) });
    await made.start();
    await expect(made.publish([outgoing(randomUUID())])).rejects.toThrow(
      'This server does not host this topic-partition',
    );
    await ensureTopics([{ name: topic, partitions: 1, config: {} }], late, log());
    await vi.waitFor(() => made.publish([outgoing(randomUUID(), 'a')]), { timeout: 20_000, interval: 50 });
    await vi.waitFor(() => expect(heard.map(idOf)).toContain('a'), { timeout: 30_000, interval: 50 });
    expect(logs.join('')).toContain('the Kafka consumer crashed and is replaced');
  });

  it('reads what any client writes: an event as JSON without headers', async () => {
    const heard: Delivery[] = [];
    await listen(collecting(heard));
    const study = randomUUID();
    await writeRaw(
      JSON.stringify({ specversion: '1.0', id: 'x', source: '/me', type: topic, data: { studyId: study } }),
    );
    await vi.waitFor(() => expect(heard).toHaveLength(1), { timeout: 20_000, interval: 50 });
    expect(heard[0]).toMatchObject({ kind: 'message', envelope: { id: 'x', subject: study } });
  });

  it('brings what is no event with the reason why, and goes on', async () => {
    const heard: Delivery[] = [];
    await listen(collecting(heard));
    await writeRaw('hello', { 'x-sender': 'me' });
    await writeRaw(null);
    await writeRaw(Buffer.alloc(20_000_000, 'x'));
    await transport().publish([outgoing(randomUUID(), 'a')]);
    await vi.waitFor(() => expect(heard).toHaveLength(4), { timeout: 30_000, interval: 50 });
    const problems = heard.flatMap((one) => (one.kind === 'unreadable' ? [one] : []));
    expect(problems.map(({ problem }) => problem).sort()).toEqual([
      'has 20000000 bytes, more than the 900000 allowed',
      'has no value',
      expect.stringMatching(/^is not JSON/),
    ]);
    const hello = problems.find(({ problem }) => problem.startsWith('is not JSON'));
    expect(hello?.record).toEqual({ beginning: 'hello', bytes: 5, headers: { 'x-sender': 'me' } });
  }, 60_000);

  it('knows how far a service is behind', async () => {
    const heard: Delivery[] = [];
    const made = await listen(collecting(heard));
    const study = randomUUID();
    await transport().publish([outgoing(study), outgoing(study)]);
    await vi.waitFor(() => expect([...made.lag.values()]).toEqual([0]), { timeout: 20_000, interval: 50 });
    expect([...made.lag.keys()][0]).toContain(topic);
  });
});

describe('ensureTopics', () => {
  it('leaves a topic that is there as it is', async () => {
    const spec = { name: topic, partitions: 5, config: {} };
    const added = { name: 'retrace.added.v1', partitions: 2, config: { 'retention.ms': '1000' } };
    expect(await ensureTopics([spec, added], settings, log())).toEqual({
      created: ['retrace.added.v1'],
      present: [topic],
    });
  });
});
