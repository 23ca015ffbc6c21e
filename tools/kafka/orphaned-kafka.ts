import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';

import { commandOf } from '@retrace/processes';

/** Below a broker's folder: the process that works on it, or did. */
export const PID_FILE = 'broker.pid';

const LOOK_EVERY_MS = 100;
const GRACE_MS = 20_000;

/** Stands in the command line of what works on a folder. A pid can have passed to another program since. */
export function programMark(folder: string): string {
  return `-Dretrace.kafka=${folder}`;
}

/** Stops a broker that a killed process has left running in this folder. */
export async function stopOrphan(folder: string): Promise<void> {
  const pid = Number(await readFile(join(folder, PID_FILE), 'utf8').catch(() => ''));
  if (!Number.isInteger(pid) || pid <= 1) return;
  const isThere = async (): Promise<boolean> => (await commandOf(pid)).includes(programMark(folder));
  const isGone = async (within: number): Promise<boolean> => {
    for (let waited = 0; await isThere(); waited += LOOK_EVERY_MS) {
      if (waited >= within) return false;
      await setTimeout(LOOK_EVERY_MS);
    }
    return true;
  };
  if (!(await isThere())) return;
  process.kill(pid, 'SIGTERM');
  if (await isGone(GRACE_MS)) return;
  process.kill(pid, 'SIGKILL');
  await isGone(GRACE_MS);
}
