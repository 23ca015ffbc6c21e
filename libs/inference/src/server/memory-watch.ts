import { setTimeout } from 'node:timers/promises';

import { groupMemory } from '@retrace/processes';

const LOOK_MS = 500;

/**
 * Looks at the memory of a process group until it is over a limit, or the signal aborts.
 *
 * @param group the pid of its leader
 * @param limit in bytes
 * @returns the memory that it was seen with, in bytes; undefined when it never was over the limit
 */
export async function memoryOverLimit(group: number, limit: number, signal: AbortSignal): Promise<number | undefined> {
  while (!signal.aborted) {
    const most = await groupMemory(group, 'each').catch(() => 0); // one look that fails says nothing
    // Pages in common are counted once only now: the kernel walks all of them for that.
    const bytes = most > limit ? await groupMemory(group, 'once').catch(() => most) : most;
    if (bytes > limit) return bytes;
    await setTimeout(LOOK_MS, undefined, { signal, ref: false }).catch(() => undefined);
  }
  return undefined;
}
