import { randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { Module } from '@nestjs/common';
import { deadLetterTopicOf, messageOf, StudyCancelled, StudyResumed, topicOf } from '@retrace/contracts';
import { ensureTopics, KafkaTransport, wrap } from '@retrace/messaging';
import { jsonLog, type Log } from '@retrace/observability';
import { service } from '@retrace/service';
import { Client } from 'pg';
import { afterAll, beforeAll, describe, expect, inject, it, vi } from 'vitest';

import { throwawayDatabase } from '../../../tools/testing/throwaway-database.js';
import { kafkaSettingsOf } from './kafka-environment.js';
import { readSettings } from './read-settings.js';
import { ServiceSettings } from './service-settings.js';
import { startService, type HostedService } from './start-service.js';

// oxlint-disable-next-line typescript/no-extraneous-class -- a Nest module is empty, and a spec has no decorators
class ListenerModule {}
Module(service({ name: 'listener', entities: [], migrations: [], handlers: [], jobs: [] }))(ListenerModule);

let settings: ServiceSettings;
let home: string;
let running: HostedService;
const logs: string[] = [];
const logOf = (name: string): Log => jsonLog(name, (line) => void logs.push(line));

beforeAll(async () => {
  home = await mkdtemp(join(tmpdir(), 'retrace-hosting-'));
  settings = readSettings(ServiceSettings, {
    DATABASE_URL: await throwawayDatabase(),
    KAFKA_BROKERS: inject('kafkaBrokers').join(','),
    KAFKA_PREFIX: `host-${randomUUID()}.`,
    RETRACE_HOME: home,
  });
  const topics = [topicOf(StudyCancelled), topicOf(StudyResumed), deadLetterTopicOf('listener')];
  const specs = topics.map((name) => ({ name, partitions: 2, config: {} }));
  await ensureTopics(specs, kafkaSettingsOf(settings), logOf('test'));
  running = await start();
});

afterAll(async () => {
  await running.close();
  await rm(home, { recursive: true, force: true });
});

function start(): Promise<HostedService> {
  return startService({ name: 'listener', module: () => Promise.resolve(ListenerModule) }, settings, logOf);
}

async function cancel(): Promise<string> {
  const studyId = randomUUID();
  const envelope = wrap(messageOf(StudyCancelled, { studyId }), {
    id: randomUUID(),
    service: 'studies',
    studyId,
    at: new Date(0),
  });
  const sender = new KafkaTransport('test', kafkaSettingsOf(settings), logOf('test'));
  await sender.publish([{ topic: envelope.type, envelope }]);
  await sender.close();
  return studyId;
}

async function cancelledStudies(): Promise<readonly string[]> {
  const client = new Client({ connectionString: settings.DATABASE_URL });
  await client.connect();
  const { rows } = await client.query('SELECT study_id FROM listener.cancelled_studies');
  await client.end();
  return rows.map(({ study_id }) => study_id);
}

describe('a service that runs by itself', () => {
  it('says that it lives and is ready, and what it measures', async () => {
    const ask = async (path: string): Promise<readonly [number, string]> => {
      const answer = await fetch(`${running.url}${path}`);
      return [answer.status, await answer.text()];
    };
    expect(await ask('/health/live')).toEqual([200, '{"status":"live"}']);
    expect(await ask('/health/ready')).toEqual([200, '{"status":"ready"}']);
    const [, metrics] = await ask('/metrics');
    expect(metrics).toContain('# TYPE retrace_consumer_lag_messages gauge');
    expect(metrics).toContain('process_resident_memory_bytes');
  });

  it('handles what comes, and after a stop and a start what came meanwhile, once', async () => {
    const first = await cancel();
    await vi.waitFor(async () => expect(await cancelledStudies()).toEqual([first]), { timeout: 20_000, interval: 100 });
    await running.close();
    const second = await cancel();
    running = await start();
    await vi.waitFor(async () => expect(await cancelledStudies()).toContain(second), {
      timeout: 20_000,
      interval: 100,
    });
    expect(await cancelledStudies()).toEqual([first, second]);
  });
});
