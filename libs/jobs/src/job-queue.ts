import { isRetriable } from '@retrace/observability';
import { PgBoss, type JobResult, type JobWithMetadata } from 'pg-boss';
import type { DataSource, EntityManager } from 'typeorm';

import { isCancelled, lockStudy } from './cancelled-studies.js';
import { jobId } from './job-id.js';
import type { JobQueueOptions } from './job-queue-options.js';
import type { Job, JobInput } from './job.js';
import { LostJobs } from './lost-jobs.js';
import { QueuedKinds } from './queued-kinds.js';
import { RunningJobs } from './running-jobs.js';
import { transactionDatabase } from './transaction-database.js';
import { Workers } from './workers.js';

const DAY_SECONDS = 86_400;
const CANCELLATION_CHECK_MS = 1000;
const SUPERVISE_SECONDS = 10;
/** Far more than one study has of one kind. */
const MOST_JOBS = 10_000;

type State = JobWithMetadata['state'];
type StoredJob = Pick<JobWithMetadata<JobInput>, 'id' | 'name' | 'data' | 'priority'>;

/** A service's durable long work: what was asked for in a transaction is done, also after a crash. */
export class JobQueue {
  private readonly boss: PgBoss;
  private readonly running = new RunningJobs();
  private readonly lost: LostJobs;
  private readonly workers: Workers;
  private readonly queued: QueuedKinds;
  private jobs: readonly Job[] = [];
  private stopping = false;

  constructor(
    private readonly database: DataSource,
    private readonly options: JobQueueOptions,
  ) {
    const schema = `${options.service}_jobs`;
    this.lost = new LostJobs(database, schema, options.onGivenUp, options.onError);
    this.boss = new PgBoss({
      connectionString: options.url,
      schema,
      max: 4,
      // How soon a job is missed whose process died: at once after its heartbeat is overdue, not up to a minute later.
      superviseIntervalSeconds: SUPERVISE_SECONDS,
      monitorIntervalSeconds: SUPERVISE_SECONDS,
    });
    this.boss.on('error', (error) => options.onError(error));
    this.workers = new Workers(this.boss, options.idleSeconds ?? 0.5);
    this.queued = new QueuedKinds(database, (kind) => this.workers.wake(kind));
  }

  /** Makes the queues, takes back what a dead process left, and starts to work. */
  async start(jobs: readonly Job[]): Promise<void> {
    this.jobs = jobs;
    await this.boss.start();
    for (const job of jobs) {
      await this.boss.createQueue(job.name, {
        retryLimit: this.options.retries ?? 3,
        retryDelay: this.options.retryDelaySeconds ?? 2,
        retryBackoff: true,
        expireInSeconds: DAY_SECONDS - 1,
        heartbeatSeconds: 30,
        retentionSeconds: 365 * DAY_SECONDS,
        deleteAfterSeconds: 365 * DAY_SECONDS,
      });
      if (this.options.exclusive) await this.reclaim(job);
    }
    await Promise.all(jobs.map((job) => this.workers.start(job, (taken) => this.attempt(job, taken))));
    this.lost.start(jobs, SUPERVISE_SECONDS * 1000);
  }

  /** Stops running jobs, hands them back, and closes the connections. */
  async stop(): Promise<void> {
    this.stopping = true;
    this.lost.stop();
    await this.workers.stop();
    await this.running.stopAll('shutdown');
    await this.boss.stop({ graceful: true, timeout: 5000 });
  }

  /**
   * Asks for a job as part of the caller's transaction.
   *
   * @param key tells apart the jobs of one kind and study; the same key again is the same job
   * @param priority a whole number: of the jobs that wait, those with the highest are done first, and of those the oldest
   */
  async enqueue(transaction: EntityManager, kind: string, key: string, input: JobInput, priority = 0): Promise<void> {
    await lockStudy(transaction, input.studyId);
    const db = transactionDatabase(transaction);
    const id = jobId(kind, input.studyId, key);
    await this.boss.send(kind, input, { db, id, priority });
    if (await isCancelled(transaction, input.studyId)) await this.boss.cancel(kind, id, { db });
    else this.queued.add(transaction, kind);
  }

  /** Stops a study's jobs, also those that are asked for later, until it is resumed. */
  async cancelStudy(transaction: EntityManager, studyId: string): Promise<void> {
    await lockStudy(transaction, studyId);
    await transaction.query('INSERT INTO cancelled_studies (study_id) VALUES ($1) ON CONFLICT DO NOTHING', [studyId]);
    const db = transactionDatabase(transaction);
    for (const job of this.jobs) {
      const unfinished = await this.find(job, ['created', 'retry', 'active'], studyId);
      if (unfinished.length === 0) continue;
      await this.boss.cancel(
        job.name,
        unfinished.map(({ id }) => id),
        { db },
      );
    }
  }

  /** Has a study's cancelled jobs done after all, and its failed ones tried again: those of them that can be. */
  async resumeStudy(transaction: EntityManager, studyId: string): Promise<void> {
    await lockStudy(transaction, studyId);
    await transaction.query('DELETE FROM cancelled_studies WHERE study_id = $1', [studyId]);
    for (const job of this.jobs) {
      for (const stopped of await this.find(job, ['cancelled', 'failed'], studyId)) {
        if (await canResume(job, stopped)) await this.startOver(transaction, [stopped]);
        else await this.boss.deleteJob(job.name, stopped.id, { db: transactionDatabase(transaction) });
      }
    }
  }

  private async find(job: Job, states: readonly State[], studyId?: string): Promise<readonly StoredJob[]> {
    const data = studyId === undefined ? {} : { data: { studyId } };
    const found = await this.boss.findJobs<JobInput>(job.name, { ...data, limit: MOST_JOBS });
    return found.filter(({ state }) => states.includes(state));
  }

  private async reclaim(job: Job): Promise<void> {
    const orphans = await this.find(job, ['active']);
    await this.database.transaction((transaction) => this.startOver(transaction, orphans));
  }

  /** Puts jobs back in line with all their attempts: pg-boss itself would count the one that was broken off. */
  private async startOver(transaction: EntityManager, jobs: readonly StoredJob[]): Promise<void> {
    const db = transactionDatabase(transaction);
    for (const { id, name, data, priority } of jobs) {
      await this.boss.deleteJob(name, id, { db });
      await this.boss.send(name, data, { db, id, priority });
      this.queued.add(transaction, name);
    }
  }

  private async attempt(job: Job, taken: JobWithMetadata<JobInput>): Promise<JobResult> {
    const { id, data: input } = taken;
    try {
      await this.running.run(id, async (signal) => {
        const watch = setInterval(() => void this.stopIfCancelled(id, input.studyId), CANCELLATION_CHECK_MS);
        try {
          // Its own signal says that another process was given the job, as this one was taken for dead.
          await job.run(input, { signal: AbortSignal.any([signal, taken.signal]), attempt: taken.retryCount + 1 });
        } finally {
          clearInterval(watch);
        }
      });
      return { id, status: 'completed' };
    } catch (error) {
      return this.settle(job, taken, error);
    }
  }

  private async settle(job: Job, taken: JobWithMetadata<JobInput>, error: unknown): Promise<JobResult> {
    const { id, data: input } = taken;
    // A job that is no longer active is not touched by what is returned for it.
    if (await isCancelled(this.database.manager, input.studyId)) return { id, status: 'completed' };
    if (this.stopping) {
      await this.database.transaction((transaction) => this.startOver(transaction, [taken]));
      return { id, status: 'completed' };
    }
    if (taken.signal.aborted) return { id, status: 'completed' };
    if (isRetriable(error) && taken.retryCount < taken.retryLimit) {
      await this.options.onRetried(job, input, error, { made: taken.retryCount + 1, most: taken.retryLimit + 1 });
      return { id, status: 'failed' };
    }
    await this.options.onGivenUp(job, input, error);
    return { id, status: 'deadletter' };
  }

  private async stopIfCancelled(id: string, studyId: string): Promise<void> {
    try {
      if (await isCancelled(this.database.manager, studyId)) this.running.stop(id, 'cancelled');
    } catch (error) {
      this.options.onError(error);
    }
  }
}

async function canResume(job: Job, { data }: StoredJob): Promise<boolean> {
  return job.canResume === undefined || job.canResume(data);
}
