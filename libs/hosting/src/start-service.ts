import { join } from 'node:path';

import type { DynamicModule, Type } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import type { NestExpressApplication } from '@nestjs/platform-express';
import { openArtifactStore } from '@retrace/artifacts';
import { ComputeSlots, parseSlots, SharedComputeSlots } from '@retrace/jobs';
import { KafkaStrategy, KafkaTransport } from '@retrace/messaging';
import type { Log } from '@retrace/observability';
import { databaseUrl, waitForDatabase } from '@retrace/persistence';
import {
  AccessEnvironment,
  dashboardPages,
  gatewayCallers,
  httpAccess,
  prepareHttp,
  type FrontDoor,
} from '@retrace/service';

import { HostedServiceModule } from './hosted-service.module.js';
import { kafkaSettingsOf } from './kafka-environment.js';
import { serviceMetrics } from './service-metrics.js';
import { datasetPlaces, placesIn, type MachinePlaces } from './machine-places.js';
import type { ServiceSettings } from './service-settings.js';

/** A service that can be a process of its own. */
export interface HostableService {
  /** That of its schema, its consumer group and its logs. */
  readonly name: string;
  readonly module: (places: MachinePlaces) => Promise<Type<object> | DynamicModule>;
  /** Of the service that all requests come to. The others answer that one, and the machine itself. */
  readonly frontDoor?: (app: NestExpressApplication, access: AccessEnvironment) => FrontDoor;
  /** The folder of the dashboard, where it serves that too. */
  readonly pages?: string;
}

export interface HostedService {
  /** Of its API. */
  readonly url: string;
  /** Hands back jobs, leaves the consumer group, and says what is still to be said. */
  close(): Promise<void>;
}

/** Starts one service on Kafka and Postgres. A database that is not there yet is waited for, and so are brokers. */
export async function startService(
  service: HostableService,
  settings: ServiceSettings,
  logOf: (service: string) => Log,
  accessSettings: AccessEnvironment = new AccessEnvironment(),
): Promise<HostedService> {
  const log = logOf(service.name);
  const places = placesIn(settings.RETRACE_HOME, settings.RETRACE_MODELS);
  const kafka = kafkaSettingsOf(settings);
  const slots = parseSlots(settings.RETRACE_SLOTS);
  const database = databaseUrl(settings.DATABASE_URL);
  await waitForDatabase(database, (error) => log.warn('the database is waited for', error));
  const transport = new KafkaTransport(service.name, kafka, log);
  const platform = {
    database,
    transport,
    artifacts: openArtifactStore({
      location: settings.RETRACE_ARTIFACTS ?? places.artifacts,
      cache: join(places.home, 'artifact-cache'),
      accessKeyId: settings.AWS_ACCESS_KEY_ID,
      secretAccessKey: settings.AWS_SECRET_ACCESS_KEY,
    }),
    datasets: datasetPlaces(places, settings),
    models: places.models,
    compute: settings.RETRACE_COMPUTE === 'shared' ? new SharedComputeSlots(database, slots) : new ComputeSlots(slots),
    exclusive: false,
    logOf,
  };
  const app = await NestFactory.create<NestExpressApplication>(
    HostedServiceModule.of(service.name, platform, await service.module(places), serviceMetrics(transport)),
    { logger: false, abortOnError: false, forceCloseConnections: true },
  );
  const behind = { callers: gatewayCallers(accessSettings.RETRACE_GATEWAY_SECRET) };
  const access = httpAccess(accessSettings, service.frontDoor?.(app, accessSettings) ?? behind);
  prepareHttp(app, log, access);
  if (service.pages !== undefined) app.use(dashboardPages(service.pages));
  app.connectMicroservice({ strategy: new KafkaStrategy(transport) });
  await app.init();
  await app.startAllMicroservices();
  await app.listen(settings.RETRACE_PORT, settings.RETRACE_HOST);
  const advice = await access.callers.advise(settings.RETRACE_HOST);
  if (advice !== undefined) log.info(advice);
  return {
    url: await app.getUrl(),
    close: async () => {
      await app.close();
      await transport.close();
    },
  };
}
