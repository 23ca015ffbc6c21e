import { readFile } from 'node:fs/promises';
import { setTimeout } from 'node:timers/promises';

import { commandOf } from '@retrace/processes';

const POLL_MS = 100;

export interface EarlierWorker {
  /** Holds its process id, where there was one. */
  readonly pidFile: string;
  /** Stands on its command line. */
  readonly jobFile: string;
}

/**
 * Ends the worker of an earlier attempt that still runs. It ends by itself when the service that started it is killed,
 * but only after its step and a checkpoint, and a service that is back sooner must not have two workers in one folder.
 */
export async function endEarlierWorker({ pidFile, jobFile }: EarlierWorker, graceMs: number): Promise<void> {
  const pid = Number(await readFile(pidFile, 'utf8').catch(() => ''));
  if (!Number.isInteger(pid) || pid <= 1) return;
  const runs = async (): Promise<boolean> => (await commandOf(pid)).includes(jobFile);
  for (let waited = 0; await runs(); waited += POLL_MS) {
    if (waited === 0) send(pid, 'SIGTERM');
    if (waited >= graceMs) send(pid, 'SIGKILL');
    await setTimeout(POLL_MS);
  }
}

function send(pid: number, signal: NodeJS.Signals): void {
  try {
    process.kill(pid, signal);
  } catch {
    // It ended in between.
  }
}
