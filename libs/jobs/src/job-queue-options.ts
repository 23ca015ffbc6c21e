import type { DatabaseUrl } from '@retrace/persistence';

import type { Job, JobInput } from './job.js';

/** How many attempts were made at a job, of how many. */
export interface Attempts {
  readonly made: number;
  readonly most: number;
}

export interface JobQueueOptions {
  readonly url: DatabaseUrl;
  /** The service's name; its jobs lie in the schema `<service>_jobs`. */
  readonly service: string;
  /** This process alone works on the queue, so what is active when it starts was left by a process that died. */
  readonly exclusive: boolean;
  /** Told of a job that is given up, with its error. */
  readonly onGivenUp: (job: Job, input: JobInput, error: unknown) => Promise<void>;
  /** Told of an attempt that failed and is made again. */
  readonly onRetried: (job: Job, input: JobInput, error: unknown, attempts: Attempts) => Promise<void>;
  /** Told of trouble with the database; the queue goes on by itself. */
  readonly onError: (error: unknown) => void;
  /** Attempts after the first. */
  readonly retries?: number;
  readonly retryDelaySeconds?: number;
  /** How often it looks for jobs that others have queued, while there are none. */
  readonly idleSeconds?: number;
}
