import type { BeforeApplicationShutdown, OnApplicationBootstrap, OnModuleInit } from '@nestjs/common';
import { JobQueue, type Job, type JobInput } from '@retrace/jobs';
import { Inbox, OutboxRelay, type MessageHandler } from '@retrace/messaging';
import { describeError, type Log } from '@retrace/observability';
import type { DataSource } from 'typeorm';

import type { Platform } from './platform.js';
import type { StageProgress } from './stage-progress.js';
import { studyControl } from './study-control.js';

const RELAY_IDLE_MS = 100;

/** Starts a service's consuming, working and publishing, and ends them in an order in which nothing is lost. */
export class ServiceRuntime implements OnModuleInit, OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly relay: OutboxRelay;

  constructor(
    private readonly service: string,
    private readonly platform: Platform,
    private readonly database: DataSource,
    private readonly queue: JobQueue,
    private readonly handlers: readonly MessageHandler[],
    private readonly jobs: readonly Job[],
    private readonly log: Log,
  ) {
    this.relay = new OutboxRelay(database, platform.transport, {
      idleMs: RELAY_IDLE_MS,
      onError: (error) => log.warn('messages wait in the outbox', error),
    });
  }

  /** Jobs start first: a handler that is given a message can queue one at once. */
  async onModuleInit(): Promise<void> {
    await this.queue.start(this.jobs);
    const inbox = new Inbox(this.database, [...this.handlers, ...studyControl(this.queue)], {
      onBuried: ({ id, type, subject }, error) =>
        this.log.error('a message goes to the dead letters', error, { messageId: id, type, studyId: subject }),
    });
    this.platform.transport.subscribe(this.service, inbox.topics, (envelope) => inbox.deliver(envelope));
  }

  /** Every service of the process listens by now, so that no message passes one by. */
  onApplicationBootstrap(): void {
    this.relay.start();
  }

  async beforeApplicationShutdown(): Promise<void> {
    await this.queue.stop();
    await this.relay.stop();
    await this.database.destroy();
  }
}

/** The job queue of a service, whose failures are told as progress of the study. */
export function makeJobQueue(
  service: string,
  platform: Platform,
  database: DataSource,
  progress: StageProgress,
  log: Log,
): JobQueue {
  const about = (job: Job, { studyId }: JobInput) => ({ job: job.name, studyId });
  return new JobQueue(database, {
    url: platform.database,
    service,
    exclusive: platform.exclusive,
    onError: (error) => log.warn('the job queue has trouble', error),
    onRetried: async (job, input, error, { made, most }) => {
      log.warn('a job failed and is tried again', error, about(job, input));
      await progress.publish(database.manager, input.studyId, job.unit(input), {
        state: 'running',
        done: made,
        total: most,
        counted: 'attempts',
        detail: `tried again: ${describeError(error)}`,
      });
    },
    onGivenUp: async (job, input, error) => {
      log.error('a job is given up', error, about(job, input));
      await progress.publish(database.manager, input.studyId, job.unit(input), {
        state: 'failed',
        done: 0,
        total: 0,
        counted: 'attempts',
        detail: describeError(error),
      });
    },
  });
}
