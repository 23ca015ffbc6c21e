import type { JobResult, JobWithMetadata, PgBoss } from 'pg-boss';

import type { Job, JobInput } from './job.js';

const options = { perJobResults: true, includeMetadata: true, batchSize: 1 } as const;

/**
 * Those of this process that work on a queue. One that has found a job asks for the next as soon as it is done with
 * it; left to itself, pg-boss waits between any two for as long as it does when there is nothing to do.
 */
export class Workers {
  private readonly ids = new Map<string, string[]>();

  constructor(
    private readonly boss: PgBoss,
    /** How long one waits that has found nothing. Others queue jobs too, and failed ones become due again. */
    private readonly idleSeconds: number,
  ) {}

  /** Starts as many as work on jobs of a kind at the same time. */
  async start(job: Job, attempt: (taken: JobWithMetadata<JobInput>) => Promise<JobResult>): Promise<void> {
    const ids: string[] = [];
    this.ids.set(job.name, ids);
    const workOptions = { ...options, pollingIntervalSeconds: this.idleSeconds };
    for (let index = 0; index < job.concurrency; index += 1) {
      const id = await this.boss.work<JobInput, object, typeof workOptions>(job.name, workOptions, async (taken) => {
        this.boss.notifyWorker(id);
        return Promise.all(taken.map(attempt));
      });
      ids.push(id);
    }
  }

  /** Has those that wait for jobs of a kind look at once. */
  wake(kind: string): void {
    for (const id of this.ids.get(kind) ?? []) this.boss.notifyWorker(id);
  }

  /** Lets none begin another job. */
  async stop(): Promise<void> {
    await Promise.all([...this.ids.keys()].map((kind) => this.boss.offWork(kind, { wait: false })));
  }
}
