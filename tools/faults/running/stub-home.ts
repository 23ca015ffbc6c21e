import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

import { embeddedBackbone } from '@retrace/study';

const STUB = fileURLToPath(new URL('../stub/stub-python.ts', import.meta.url));

/**
 * Makes a home whose interpreter is the stub.
 *
 * @returns the file in which the stub counts completions
 */
export async function makeStubHome(home: string): Promise<string> {
  const callsFile = join(home, 'calls.jsonl');
  await mkdir(join(home, 'python/bin'), { recursive: true });
  const model = join(home, 'models', embeddedBackbone);
  await mkdir(model, { recursive: true });
  await writeFile(join(model, 'config.json'), '{}'); // a backbone is looked for before the stub is asked
  const command = `exec "${process.execPath}" "${STUB}" "${callsFile}" "$@"`;
  await writeFile(join(home, 'python/bin/python'), `#!/bin/sh\n${command}\n`, { mode: 0o755 });
  return callsFile;
}
