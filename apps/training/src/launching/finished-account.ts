import { readFile } from 'node:fs/promises';
import { join } from 'node:path';

import type { FinishedEvent } from '@retrace/contracts';

import { parseWorkerEvent } from './parse-worker-event.js';

/**
 * What the worker would say of a run that has finished in a folder: it writes that down before it says it.
 *
 * @returns undefined when there is no finished adapter
 */
export async function finishedAccount(folder: string): Promise<FinishedEvent | undefined> {
  const adapter = join(folder, 'adapter');
  const text = await readFile(join(adapter, 'retrace-run.json'), 'utf8').catch(() => undefined);
  if (text === undefined) return undefined;
  const account: object = JSON.parse(text); // it appears whole or not at all
  const event = parseWorkerEvent(JSON.stringify({ ...account, event: 'finished', adapter }));
  return event?.event === 'finished' ? event : undefined;
}
