import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { Kafka } from 'kafkajs';
import { afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';

import { retraceHome } from '../bootstrap/project-paths.mjs';
import { processIdentity } from '../bootstrap/process-identity.mjs';
import { installKafka } from './install-kafka.ts';
import { KafkaDied, KafkaNotStarted, startKafka, type RunningKafka } from './kafka-broker.ts';
import type { KafkaInstallation } from './kafka-program.ts';

const TOPIC = 'kept';

let installation: KafkaInstallation;
let folder: string;
const running: RunningKafka[] = [];

beforeAll(async () => {
  installation = await installKafka(retraceHome());
});

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'retrace kafka, ü-')); // a path as people have them
});

afterEach(async () => {
  await Promise.all(running.splice(0).map((kafka) => kafka.stop()));
  await rm(folder, { recursive: true, force: true });
});

async function start(port?: number): Promise<RunningKafka> {
  const kafka = await startKafka({ ...installation, folder, ...(port === undefined ? {} : { port }) });
  running.push(kafka);
  return kafka;
}

function client({ brokers }: RunningKafka): Kafka {
  return new Kafka({ brokers, retry: { retries: 20 }, logCreator: () => () => {} });
}

async function makeTopic(kafka: RunningKafka): Promise<void> {
  const admin = client(kafka).admin();
  await admin.connect();
  await admin.createTopics({ topics: [{ topic: TOPIC }], waitForLeaders: true });
  await admin.disconnect();
}

async function produce(kafka: RunningKafka, topic: string, value: string | Buffer): Promise<void> {
  const producer = client(kafka).producer();
  await producer.connect();
  await producer.send({ topic, messages: [{ value }] });
  await producer.disconnect();
}

/** The first messages of the topic. */
async function consume(kafka: RunningKafka, count: number): Promise<readonly string[]> {
  const consumer = client(kafka).consumer({ groupId: crypto.randomUUID(), maxBytesPerPartition: 40 * 1024 * 1024 });
  await consumer.connect();
  await consumer.subscribe({ topic: TOPIC, fromBeginning: true });
  const values: string[] = [];
  await new Promise<void>((all) => {
    void consumer.run({
      eachMessage: async ({ message }) => {
        values.push(String(message.value));
        if (values.length === count) all();
      },
    });
  });
  await consumer.disconnect();
  return values;
}

function isRunning(pid: number): boolean {
  return processIdentity(pid) !== undefined;
}

describe('startKafka', () => {
  it('keeps messages through an orderly restart, a kill and a new start', async () => {
    const kafka = await start();
    await makeTopic(kafka);
    await produce(kafka, TOPIC, 'first');
    expect(await consume(kafka, 1)).toEqual(['first']);

    const [brokers, before] = [kafka.brokers, kafka.pid];
    await kafka.restart();
    expect(kafka.brokers).toEqual(brokers);
    expect(isRunning(before)).toBe(false);
    expect(await consume(kafka, 1)).toEqual(['first']);

    await produce(kafka, TOPIC, 'second');
    await kafka.kill();
    expect(isRunning(kafka.pid)).toBe(false);
    await kafka.restart();
    expect(await consume(kafka, 2)).toEqual(['first', 'second']);

    await kafka.stop();
    expect(await consume(await start(), 2)).toEqual(['first', 'second']);
  });

  it('takes a message of 30 MiB, and one for no topic from nobody', async () => {
    const kafka = await start();
    await makeTopic(kafka);
    await produce(kafka, TOPIC, Buffer.alloc(30 * 1024 * 1024, 'x'));
    expect((await consume(kafka, 1))[0]).toHaveLength(30 * 1024 * 1024);
    const admin = client(kafka).admin();
    await admin.connect();
    await expect(admin.fetchTopicMetadata({ topics: ['mistyped'] })).rejects.toThrow('does not host this topic');
    expect(await admin.listTopics()).not.toContain('mistyped');
    await admin.disconnect();
  });

  it('stops a broker that was left running in the same folder, and goes on with its messages', async () => {
    const orphan = await start();
    await makeTopic(orphan);
    await produce(orphan, TOPIC, 'first');
    const kafka = await start();
    expect(isRunning(orphan.pid)).toBe(false);
    expect(await consume(kafka, 1)).toEqual(['first']);
  });

  it('takes a pid that another program has now for nobody’s, and formats what was cut off before it was formatted', async () => {
    await writeFile(join(folder, 'broker.pid'), `${process.pid}\n`);
    await mkdir(join(folder, 'data'));
    await writeFile(join(folder, 'data/bootstrap.checkpoint'), 'cut o');
    const kafka = await start();
    expect(Number(await readFile(join(folder, 'broker.pid'), 'utf8'))).toBe(kafka.pid);
  });

  it('says when it was killed by somebody else', async () => {
    const kafka = await start();
    process.kill(kafka.pid, 'SIGKILL');
    const died = await kafka.died;
    expect(died).toBeInstanceOf(KafkaDied);
    expect(died.message).toContain(`The Kafka broker ended: SIGKILL. Its log is ${folder}/broker.log.`);
  });

  it('says where and why it did not start', async () => {
    await mkdir(join(folder, 'data'));
    await writeFile(join(folder, 'data/meta.properties'), 'version=1\ncluster.id=another\nnode.id=7\n');
    const failure = start();
    await expect(failure).rejects.toBeInstanceOf(KafkaNotStarted);
    await expect(failure).rejects.toThrow(`The Kafka broker in ${folder} did not start: it ended with exit code 1`);
    await expect(failure).rejects.toThrow('Stored node id 7');
  });

  it('says that its port is taken, or that there is no Java', async () => {
    const other = createServer();
    await new Promise<void>((listening) => void other.listen(0, '127.0.0.1', listening));
    const address = other.address();
    const port = typeof address === 'object' ? address?.port : undefined;
    await expect(start(port)).rejects.toThrow(`address already in use 127.0.0.1:${port}. Stop what listens there`);
    other.close();
    await expect(startKafka({ ...installation, folder, java: '/nowhere/java' })).rejects.toThrow(
      /could not be formatted, exit code 127[^]*\/nowhere\/java/,
    );
  });
});
