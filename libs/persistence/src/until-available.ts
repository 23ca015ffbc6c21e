import { setTimeout } from 'node:timers/promises';

import { isDatabaseUnavailable } from './database-unavailable.js';

const PAUSE_MS = 500;

/**
 * Does work on the database, again for as long as that can't be reached: what a process holds and can't easily get a
 * second time is not to be lost to a restart of Postgres.
 *
 * @param work has no harm in being done twice: it may have taken effect although the answer was lost
 * @throws the signal's reason when that is aborted meanwhile, and any other error of the work
 */
export async function untilAvailable<Result>(work: () => Promise<Result>, signal: AbortSignal): Promise<Result> {
  for (;;) {
    try {
      return await work();
    } catch (error) {
      if (!isDatabaseUnavailable(error)) throw error;
      await setTimeout(PAUSE_MS, undefined, { signal }).catch(() => signal.throwIfAborted());
    }
  }
}
