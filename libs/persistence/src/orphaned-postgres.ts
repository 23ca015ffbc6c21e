import { existsSync } from 'node:fs';
import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';

import { commandOf } from '@retrace/processes';

const LOOK_EVERY_MS = 100;
const MOST_LOOKS = 200;

/** Stops a server that a killed process has left running on this data. */
export async function stopOrphan(data: string): Promise<void> {
  const file = join(data, 'postmaster.pid');
  const content = await readFile(file, 'utf8').catch(() => undefined);
  const pid = Number(content?.split('\n')[0]);
  if (!Number.isInteger(pid) || pid <= 1) return;
  if (!(await commandOf(pid)).includes('postgres')) {
    await rm(file, { force: true });
    return;
  }
  process.kill(pid, 'SIGINT');
  for (let looks = 0; looks < MOST_LOOKS && existsSync(file); looks += 1) await setTimeout(LOOK_EVERY_MS);
}
