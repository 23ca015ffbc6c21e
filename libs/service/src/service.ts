import type { ModuleMetadata, Provider, Type } from '@nestjs/common';
import { JobQueue, JobTables1, type Job } from '@retrace/jobs';
import { MessagingTables1, MessagingTables2, Outbox, type MessageHandler } from '@retrace/messaging';
import { openServiceDatabase, type ServiceStorage } from '@retrace/persistence';
import { DataSource } from 'typeorm';

import { PLATFORM, type Platform } from './platform.js';
import { makeJobQueue, ServiceRuntime } from './service-runtime.js';
import { StageProgress } from './stage-progress.js';

/** A service's table of contents. */
export interface ServiceDefinition {
  /** Its name: that of its schema, its consumer group and its logs. */
  readonly name: string;
  readonly entities: ServiceStorage['entities'];
  readonly migrations: ServiceStorage['migrations'];
  readonly handlers: readonly Type<MessageHandler>[];
  readonly jobs: readonly Type<Job>[];
  readonly controllers?: readonly Type<object>[];
  /** What handlers, jobs and controllers need besides DataSource, Outbox, JobQueue, StageProgress and the platform. */
  readonly providers?: readonly Provider[];
}

/** The Nest module of a service: its own parts, and those that every service has. */
export function service(definition: ServiceDefinition): ModuleMetadata {
  const { name, handlers, jobs, controllers = [], providers = [] } = definition;
  return {
    controllers: [...controllers],
    providers: [
      ...providers,
      ...handlers,
      ...jobs,
      {
        provide: DataSource,
        inject: [PLATFORM],
        useFactory: (platform: Platform) =>
          openServiceDatabase(platform.database, {
            schema: name,
            entities: definition.entities,
            migrations: [MessagingTables1, JobTables1, MessagingTables2, ...definition.migrations],
          }),
      },
      { provide: Outbox, useFactory: () => new Outbox(name) },
      {
        provide: StageProgress,
        inject: [DataSource, Outbox],
        useFactory: (database: DataSource, outbox: Outbox) => new StageProgress(database, outbox),
      },
      {
        provide: JobQueue,
        inject: [PLATFORM, DataSource, StageProgress],
        useFactory: (platform: Platform, database: DataSource, progress: StageProgress) =>
          makeJobQueue(name, platform, database, progress, platform.logOf(name)),
      },
      {
        provide: ServiceRuntime,
        inject: [PLATFORM, DataSource, JobQueue, Outbox, ...handlers, ...jobs],
        useFactory: (
          platform: Platform,
          database: DataSource,
          queue: JobQueue,
          outbox: Outbox,
          ...parts: readonly unknown[]
        ) =>
          new ServiceRuntime(
            name,
            platform,
            database,
            queue,
            outbox,
            parts.slice(0, handlers.length) as readonly MessageHandler[], // injected in this order
            parts.slice(handlers.length) as readonly Job[],
            platform.logOf(name),
          ),
      },
    ],
  };
}
