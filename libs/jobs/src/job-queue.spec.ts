import { setTimeout } from 'node:timers/promises';

import { RetraceError } from '@retrace/observability';
import { openServiceDatabase, type DatabaseUrl } from '@retrace/persistence';
import type { DataSource } from 'typeorm';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';

import { throwawayDatabase } from '../../../tools/testing/throwaway-database.js';
import { JobQueue } from './job-queue.js';
import { JobTables1 } from './job-tables.js';
import { JobLost } from './lost-jobs.js';
import type { JobQueueOptions } from './job-queue-options.js';
import type { Job, JobContext, JobInput } from './job.js';

const studyId = '11111111-1111-4111-8111-111111111111';

let url: DatabaseUrl;
let database: DataSource;
let queues: JobQueue[] = [];
const givenUp: unknown[] = [];

beforeEach(async () => {
  url = await throwawayDatabase();
  database = await openServiceDatabase(url, { schema: 'training', entities: [], migrations: [JobTables1] });
  queues = [];
  givenUp.length = 0;
});

afterEach(async () => {
  await Promise.all(queues.map((queue) => queue.stop()));
  await database.destroy();
});

type Run = (input: JobInput, context: JobContext) => Promise<void>;

const always = async (): Promise<boolean> => true;

function jobOf(run: Run, concurrency: number, canResume: () => Promise<boolean>): Job {
  return { name: 'train', concurrency, unit: () => ({ stage: 'training', unit: 'alttrain/1' }), run, canResume };
}

async function startQueue(
  run: Run,
  differences: Partial<JobQueueOptions> = {},
  concurrency = 2,
  canResume = always,
): Promise<JobQueue> {
  const queue = new JobQueue(database, {
    url,
    service: 'training',
    exclusive: true,
    onGivenUp: async (_job, _input, error) => void givenUp.push(error),
    onRetried: async () => {},
    onError: () => {},
    retries: 2,
    retryDelaySeconds: 0,
    ...differences,
  });
  await queue.start([jobOf(run, concurrency, canResume)]);
  queues.push(queue);
  return queue;
}

async function enqueue(queue: JobQueue, key = 'alttrain/1'): Promise<void> {
  await database.transaction((transaction) => queue.enqueue(transaction, 'train', key, { studyId }));
}

function soon(assertion: () => void): Promise<void> {
  return vi.waitFor(assertion, { timeout: 20_000, interval: 50 });
}

/** A job that runs until its signal is aborted. */
function untilAborted(started: () => void): Run {
  return async (_input, { signal }) => {
    started();
    await setTimeout(60_000, undefined, { signal });
  };
}

describe('JobQueue', () => {
  it('does what was asked for in a transaction, and nothing that was rolled back', async () => {
    const run = vi.fn<Run>(async () => {});
    const queue = await startQueue(run);
    const rolledBack = database.transaction(async (transaction) => {
      await queue.enqueue(transaction, 'train', 'undone', { studyId });
      throw new Error('changed my mind');
    });
    await expect(rolledBack).rejects.toThrow('changed my mind');
    await enqueue(queue);
    await soon(() => expect(run).toHaveBeenCalled());
    await setTimeout(1200);
    expect(run).toHaveBeenCalledTimes(1);
    expect(run.mock.calls[0]?.[0]).toEqual({ studyId });
  });

  it('does a job once that is asked for twice', async () => {
    const run = vi.fn<Run>(async () => {});
    const queue = await startQueue(run);
    await enqueue(queue, 'same');
    await soon(() => expect(run).toHaveBeenCalledTimes(1));
    await enqueue(queue, 'same');
    await enqueue(queue, 'other');
    await soon(() => expect(run).toHaveBeenCalledTimes(2));
    await setTimeout(1200);
    expect(run).toHaveBeenCalledTimes(2);
  });

  it('does many jobs one after another without waiting to look again', async () => {
    const run = vi.fn<Run>(async () => {});
    const queue = await startQueue(run, { idleSeconds: 3600 });
    await database.transaction(async (transaction) => {
      for (let key = 0; key < 20; key += 1) await queue.enqueue(transaction, 'train', String(key), { studyId });
    });
    await soon(() => expect(run).toHaveBeenCalledTimes(20));
  });

  it('does what is asked for in its own process without waiting to look again', async () => {
    const run = vi.fn<Run>(async () => {});
    const queue = await startQueue(run, { idleSeconds: 3600 });
    await setTimeout(500); // by now it has looked once, and found nothing
    await database.transaction((transaction) => queue.cancelStudy(transaction, studyId));
    await enqueue(queue);
    await database.transaction((transaction) => queue.resumeStudy(transaction, studyId));
    await soon(() => expect(run).toHaveBeenCalledTimes(1));
    await enqueue(queue, 'other');
    await soon(() => expect(run).toHaveBeenCalledTimes(2));
  });

  it('does what has priority first, then what came first, also when it is handed back', async () => {
    const order: string[] = [];
    const begun = Promise.withResolvers<void>();
    const first = await startQueue(untilAborted(begun.resolve), {}, 1);
    const ask = (key: string, priority?: number): Promise<void> => {
      const input = { studyId, key };
      return database.transaction((transaction) => first.enqueue(transaction, 'train', key, input, priority));
    };
    await ask('handed back', 3);
    await begun.promise;
    await ask('usual');
    await ask('later, of the same');
    await ask('urgent', 5);
    await ask('can wait', -1);
    await first.stop();
    queues = [];
    await startQueue(async (input) => void order.push(String(Reflect.get(input, 'key'))), {}, 1);
    await soon(() => expect(order).toEqual(['urgent', 'handed back', 'usual', 'later, of the same', 'can wait']));
  });

  it('tries again after a passing error, and tells the attempt', async () => {
    const attempts: number[] = [];
    const queue = await startQueue(async (_input, { attempt }) => {
      attempts.push(attempt);
      if (attempt < 3) throw new Error('passing');
    });
    await enqueue(queue);
    await soon(() => expect(attempts).toEqual([1, 2, 3]));
    expect(givenUp).toEqual([]);
  });

  it('gives up after the last attempt', async () => {
    const run = vi.fn<Run>(async () => Promise.reject(new Error('always')));
    await enqueue(await startQueue(run));
    await soon(() => expect(givenUp).toHaveLength(1));
    expect(run).toHaveBeenCalledTimes(3);
  });

  it('gives up at once on an error that no retry can help', async () => {
    const final = new RetraceError('disk-full', 'The disk is full.', false);
    const run = vi.fn<Run>(async () => Promise.reject(final));
    await enqueue(await startQueue(run));
    await soon(() => expect(givenUp).toEqual([final]));
    expect(run).toHaveBeenCalledTimes(1);
  });

  it('stops the running jobs of a cancelled study and does them when it is resumed', async () => {
    let runs = 0;
    let aborted = 0;
    const queue = await startQueue(async (_input, { signal }) => {
      runs += 1;
      if (runs > 1) return;
      await setTimeout(60_000, undefined, { signal }).catch((error: unknown) => {
        aborted += 1;
        throw error;
      });
    });
    await enqueue(queue);
    await soon(() => expect(runs).toBe(1));
    await database.transaction((transaction) => queue.cancelStudy(transaction, studyId));
    await soon(() => expect(aborted).toBe(1));
    await setTimeout(1500);
    expect(runs).toBe(1);
    await database.transaction((transaction) => queue.resumeStudy(transaction, studyId));
    await soon(() => expect(runs).toBe(2));
    expect(givenUp).toEqual([]);
  });

  it('keeps a job that is asked for while its study is cancelled until it is resumed', async () => {
    const run = vi.fn<Run>(async () => {});
    const queue = await startQueue(run);
    await database.transaction((transaction) => queue.cancelStudy(transaction, studyId));
    await enqueue(queue);
    await setTimeout(1500);
    expect(run).not.toHaveBeenCalled();
    await database.transaction((transaction) => queue.resumeStudy(transaction, studyId));
    await soon(() => expect(run).toHaveBeenCalledTimes(1));
  });

  it('loses no job that is being asked for while its study is cancelled', async () => {
    let isResumed = false;
    const finished = vi.fn();
    const queue = await startQueue(async (input, context) => {
      if (!isResumed) await untilAborted(() => {})(input, context);
      finished();
    });
    const asked = Promise.withResolvers<void>();
    const enqueued = database.transaction(async (transaction) => {
      await queue.enqueue(transaction, 'train', 'alttrain/1', { studyId });
      asked.resolve();
      await setTimeout(300);
    });
    await asked.promise;
    await database.transaction((transaction) => queue.cancelStudy(transaction, studyId));
    await enqueued;
    await setTimeout(1200);
    expect(finished).not.toHaveBeenCalled();
    isResumed = true;
    await database.transaction((transaction) => queue.resumeStudy(transaction, studyId));
    await soon(() => expect(finished).toHaveBeenCalledTimes(1));
  });

  it('tries a failed job again when its study is resumed', async () => {
    let isMended = false;
    const run = vi.fn<Run>(async () => {
      if (!isMended) throw new RetraceError('wrong-input', 'It is wrong.', false);
    });
    const queue = await startQueue(run);
    await enqueue(queue);
    await soon(() => expect(givenUp).toHaveLength(1));
    isMended = true;
    await setTimeout(700);
    await database.transaction((transaction) => queue.resumeStudy(transaction, studyId));
    await soon(() => expect(run).toHaveBeenCalledTimes(2));
  });

  it('forgets a stopped job that can not be resumed, so that it can be asked for again', async () => {
    let isThere = false;
    const run = vi.fn<Run>(async () => {
      if (!isThere) throw new RetraceError('wrong-input', 'What it works on is gone.', false);
    });
    const queue = await startQueue(run, {}, 2, async () => isThere);
    await enqueue(queue);
    await soon(() => expect(givenUp).toHaveLength(1));
    await setTimeout(700);
    await database.transaction((transaction) => queue.resumeStudy(transaction, studyId));
    await setTimeout(1500);
    expect(run).toHaveBeenCalledTimes(1);
    isThere = true;
    await enqueue(queue);
    await soon(() => expect(run).toHaveBeenCalledTimes(2));
    expect(givenUp).toHaveLength(1);
  });

  it('hands a running job back when the service stops, for the next start to do', async () => {
    const started = vi.fn();
    const queue = await startQueue(untilAborted(started));
    await enqueue(queue);
    await soon(() => expect(started).toHaveBeenCalled());
    await queue.stop();
    queues = [];
    const run = vi.fn<Run>(async () => {});
    await startQueue(run);
    await soon(() => expect(run).toHaveBeenCalledTimes(1));
    expect(run.mock.calls[0]?.[1].attempt).toBe(1);
    expect(givenUp).toEqual([]);
  });

  it('takes back at once what a killed process left active', async () => {
    const started = vi.fn();
    const queue = await startQueue(untilAborted(started));
    await enqueue(queue);
    await soon(() => expect(started).toHaveBeenCalled());
    const run = vi.fn<Run>(async () => {});
    await startQueue(run);
    await soon(() => expect(run).toHaveBeenCalledTimes(1));
  });

  it('stops a job that another process was given, and tells of one whose every process died, once', async () => {
    const seen: unknown[] = [];
    const queue = await startQueue(async (_input, { signal }) => {
      seen.push('started');
      await setTimeout(60_000, undefined, { signal }).catch((error: unknown) => {
        seen.push('stopped');
        throw error;
      });
    });
    const other = await startQueue(async () => {});
    await enqueue(queue);
    await soon(() => expect(seen).toEqual(['started']));
    // As if its process had been silent for long, and this had been the last attempt.
    await database.query(`UPDATE training_jobs.job SET heartbeat_on = now() - interval '1 hour', retry_limit = 0`);
    await vi.waitFor(() => expect(givenUp).toEqual([new JobLost('train')]), { timeout: 40_000, interval: 100 });
    await vi.waitFor(() => expect(seen).toEqual(['started', 'stopped']), { timeout: 40_000, interval: 100 });
    await setTimeout(11_000);
    expect(givenUp).toHaveLength(1);
    expect(other).toBeDefined();
  }, 120_000);
});
