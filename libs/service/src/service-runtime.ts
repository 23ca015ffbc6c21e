import type {
  BeforeApplicationShutdown,
  OnApplicationBootstrap,
  OnApplicationShutdown,
  OnModuleInit,
} from '@nestjs/common';
import { JobQueue, type Job, type JobInput } from '@retrace/jobs';
import {
  cleanUpMessages,
  Inbox,
  OutboxRelay,
  type Deliver,
  type Delivery,
  type MessageHandler,
  type Outbox,
} from '@retrace/messaging';
import { describeError, type Log, type LogFields } from '@retrace/observability';
import type { DataSource } from 'typeorm';

import { artifactCheck } from './artifact-check.js';
import type { Platform } from './platform.js';
import type { StageProgress } from './stage-progress.js';
import { studyControl } from './study-control.js';

/** It is woken when something waits: this is for what a process that died has left. */
const RELAY_IDLE_MS = 1000;
const CLEAN_UP_MS = 3_600_000;

/** Starts a service's consuming, working and publishing, and ends them in an order in which nothing is lost. */
export class ServiceRuntime
  implements OnModuleInit, OnApplicationBootstrap, BeforeApplicationShutdown, OnApplicationShutdown
{
  private readonly relay: OutboxRelay;
  private readonly inbox: Inbox;
  private cleaning: NodeJS.Timeout | undefined;

  constructor(
    private readonly service: string,
    private readonly platform: Platform,
    private readonly database: DataSource,
    private readonly queue: JobQueue,
    outbox: Outbox,
    handlers: readonly MessageHandler[],
    private readonly jobs: readonly Job[],
    private readonly log: Log,
  ) {
    this.relay = new OutboxRelay(database, platform.transport, {
      idleMs: RELAY_IDLE_MS,
      onError: (error) => log.warn('messages wait in the outbox', error),
    });
    outbox.watch(database, () => this.relay.wake());
    // The queue goes first: what a handler then asks for of a study that is resumed is done.
    this.inbox = new Inbox(database, [...studyControl(queue), ...handlers], {
      service,
      outbox,
      examine: artifactCheck(platform.artifacts),
      onBuried: (delivery, error) => log.error('a message goes to the dead letters', error, describeDelivery(delivery)),
    });
  }

  /** Jobs start first: a handler that is given a message can queue one at once. */
  async onModuleInit(): Promise<void> {
    await this.queue.start(this.jobs);
    const { service, inbox } = this;
    const deliver: Deliver = (deliveries, alive) => inbox.deliver(deliveries, alive);
    this.platform.transport.subscribe({ service, topics: inbox.topics, deliver });
  }

  /** Every service of the process listens by now, so that no message passes one by. */
  onApplicationBootstrap(): void {
    this.relay.start();
    this.cleaning = setInterval(() => void this.cleanUp(), CLEAN_UP_MS);
  }

  async beforeApplicationShutdown(): Promise<void> {
    clearInterval(this.cleaning);
    await this.queue.stop();
  }

  /** By now no transport brings anything any more. */
  async onApplicationShutdown(): Promise<void> {
    await this.relay.stop();
    await this.database.destroy();
  }

  private async cleanUp(): Promise<void> {
    try {
      await cleanUpMessages(this.database);
    } catch (error) {
      this.log.warn('old messages could not be deleted', error);
    }
  }
}

function describeDelivery(delivery: Delivery): LogFields {
  const { topic, partition, offset } = delivery.origin;
  if (delivery.kind === 'unreadable') return { topic, partition, offset };
  const { id, type, subject } = delivery.envelope;
  return { topic, partition, offset, messageId: id, type, studyId: subject };
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
      const unit = job.unit?.(input);
      if (unit === undefined) return;
      await progress.publish(database.manager, input.studyId, unit, {
        state: 'running',
        done: made,
        total: most,
        counted: 'attempts',
        detail: `tried again: ${describeError(error)}`,
        retries: made,
        error: describeError(error),
      });
    },
    onGivenUp: async (job, input, error) => {
      log.error('a job is given up', error, about(job, input));
      await job.givenUp?.(input, error);
      const unit = job.unit?.(input);
      if (unit === undefined) return;
      await progress.publish(database.manager, input.studyId, unit, {
        state: 'failed',
        done: 0,
        total: 0,
        counted: 'attempts',
        detail: describeError(error),
        error: describeError(error),
      });
    },
  });
}
