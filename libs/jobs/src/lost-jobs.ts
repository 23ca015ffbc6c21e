import { RetraceError } from '@retrace/observability';
import type { DataSource, EntityManager } from 'typeorm';

import type { Job, JobInput } from './job.js';

/** What pg-boss leaves on a job whose heartbeat was overdue once too often. */
const lost = '{"value":{"message":"job heartbeat timeout"}}';
const told = '{"value":{"message":"its processes died, and that was told"}}';

/** Every process that worked on a job has died, or was taken for dead. */
export class JobLost extends RetraceError {
  constructor(job: string) {
    super(
      'job-lost',
      `Each process that worked on '${job}' died in the middle of it. Perhaps it needs more memory than there is.`,
      false,
    );
  }
}

interface LostJob {
  readonly name: string;
  readonly data: JobInput;
}

/**
 * Jobs that are given up by nobody, as each process that tried them died: a worker that lives tells of a failure itself.
 * Each is told once, however many replicas look.
 */
export class LostJobs {
  private timer: NodeJS.Timeout | undefined;

  constructor(
    private readonly database: DataSource,
    /** Where pg-boss keeps them. */
    private readonly schema: string,
    private readonly onLost: (job: Job, input: JobInput, error: unknown) => Promise<void>,
    private readonly onError: (error: unknown) => void,
  ) {}

  start(jobs: readonly Job[], everyMs: number): void {
    this.timer = setInterval(() => {
      this.tell(jobs).catch(this.onError);
    }, everyMs);
  }

  stop(): void {
    clearInterval(this.timer);
  }

  async tell(jobs: readonly Job[]): Promise<void> {
    await this.database.transaction(async (transaction) => {
      const kinds = new Map(jobs.map((job) => [job.name, job]));
      for (const { name, data } of await this.take(transaction, [...kinds.keys()])) {
        const job = kinds.get(name);
        if (job !== undefined) await this.onLost(job, data, new JobLost(name));
      }
    });
  }

  private async take(transaction: EntityManager, names: readonly string[]): Promise<readonly LostJob[]> {
    const [rows]: [readonly LostJob[], number] = await transaction.query(
      `UPDATE ${this.schema}.job SET output = $1::jsonb
       WHERE state = 'failed' AND name = ANY($2::text[]) AND output @> $3::jsonb RETURNING name, data`,
      [told, names, lost],
    );
    return rows;
  }
}
