import 'reflect-metadata';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

import type { DynamicModule, Type } from '@nestjs/common';
import { Test } from '@nestjs/testing';
import type { NestExpressApplication } from '@nestjs/platform-express';
import { FolderArtifactStore } from '@retrace/artifacts';
import { topicOf, type MessageClass } from '@retrace/contracts';
import { ComputeSlots, parseSlots } from '@retrace/jobs';
import { wrap, type KafkaSettings, type Envelope, type Outgoing } from '@retrace/messaging';
import { jsonLog, type Log } from '@retrace/observability';
import { loopbackCallers, PlatformModule, prepareHttp, type HttpAccess, type Platform } from '@retrace/service';
import { vi } from 'vitest';

import { testTransport, topicsHeard } from './test-transport.js';
import { throwawayDatabase } from './throwaway-database.js';

const projectRoot = fileURLToPath(new URL('../..', import.meta.url));

function noNetwork(): Promise<never> {
  return Promise.reject(new TypeError('tests download nothing'));
}

/** Programs of this machine, which tests are, as often as they like. */
const openAccess: HttpAccess = {
  callers: loopbackCallers,
  limits: { perMinute: { reads: 1e6, writes: 1e6, starts: 1e6, wrong: 1e6 }, streams: 1e6 },
  corsOrigins: [],
  trustedProxies: [],
};

/** A service as the others see it: messages in, messages out, and HTTP. */
export interface ServiceHarness {
  readonly app: NestExpressApplication;
  readonly platform: Platform;
  /** A folder of its own, deleted at the end. */
  readonly folder: string;
  /** Delivers a message, as another service would send it; resolves when everybody who hears it has made it safe. */
  send(message: { readonly studyId: string }, id?: string): Promise<void>;
  /** What the service has published of this kind so far. */
  heard<M extends object>(message: MessageClass<M>): readonly M[];
  /** Waits until the service has published `count` messages of a kind. */
  hear<M extends object>(message: MessageClass<M>, count?: number): Promise<readonly M[]>;
  /** Waits until the service has published a message of a kind with these fields. */
  hearOne<M extends object>(message: MessageClass<M>, fields: Partial<M>): Promise<M>;
  readonly logs: readonly string[];
  /** How the bus is reached from outside, where it is Kafka. */
  readonly kafka: KafkaSettings | undefined;
  close(): Promise<void>;
}

/**
 * Starts services on a throwaway database and a bus of their own, and listens to what they say.
 *
 * @param services modules, given the folder for what they keep on disk
 * @param differences what of the platform is not as usual, given the same folder
 * @param accessOf whom its API serves, where it is not every program of this machine
 */
export async function startServices(
  services: (folder: string) => readonly (Type<object> | DynamicModule)[],
  hearing: readonly MessageClass[],
  differences: (folder: string) => Partial<Platform> = () => ({}),
  accessOf: (app: NestExpressApplication) => Partial<HttpAccess> = () => ({}),
): Promise<ServiceHarness> {
  const folder = await mkdtemp(join(tmpdir(), 'retrace-service-'));
  const logs: string[] = [];
  const logOf = (service: string): Log => jsonLog(service, (line) => void logs.push(line));
  const bus = await testTransport(logOf('the test'));
  const { transport } = bus;
  const platform: Platform = {
    database: await throwawayDatabase(),
    transport,
    artifacts: new FolderArtifactStore(join(folder, 'artifacts')),
    datasets: { projectRoot, downloads: join(folder, 'downloads'), fetch: noNetwork },
    models: join(projectRoot, '.retrace/models'),
    compute: new ComputeSlots(parseSlots('cpu')),
    exclusive: true,
    logOf,
    ...differences(folder),
  };
  const heard: Envelope[] = [];
  transport.subscribe({
    service: 'the test',
    topics: hearing.flatMap(topicsHeard),
    deliver: async (deliveries) => {
      for (const delivery of deliveries) if (delivery.kind === 'message') heard.push(delivery.envelope);
    },
  });
  const testing = await Test.createTestingModule({
    imports: [PlatformModule.of(platform), ...services(folder)],
  }).compile();
  const app = testing.createNestApplication<NestExpressApplication>({ logger: false });
  prepareHttp(app, platform.logOf('http'), { ...openAccess, ...accessOf(app) });
  await app.init();
  await bus.start();
  const of = <M extends object>(message: MessageClass<M>): readonly M[] =>
    heard.filter(({ type }) => type === topicOf(message)).map(({ data }) => data as M); // its type is its class
  return {
    app,
    platform,
    folder,
    logs,
    kafka: bus.kafka,
    send: async (message, id = crypto.randomUUID()) => {
      const sent = outgoing(message, id);
      await transport.publish([sent]);
      await vi.waitUntil(() => transport.isTaken(sent), { timeout: 60_000, interval: 20 });
    },
    heard: of,
    hear: (message, count = 1) =>
      vi.waitUntil(() => (of(message).length >= count ? of(message) : false), { timeout: 60_000, interval: 50 }),
    hearOne: (message, fields) => {
      const wanted = Object.entries(fields);
      const has = (one: object): boolean => wanted.every(([name, value]) => Reflect.get(one, name) === value);
      return vi.waitUntil(() => of(message).find(has), { timeout: 60_000, interval: 50 });
    },
    close: async () => {
      await bus.stop();
      await app.close();
      await bus.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

function outgoing(message: { readonly studyId: string }, id: string): Outgoing {
  const envelope = wrap(message, { id, service: 'the test', studyId: message.studyId, at: new Date() });
  return { topic: envelope.type, envelope };
}
