import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { onTestFinished } from 'vitest';

/** The path of a file in a folder of its own, which goes with the test. */
export async function temporaryFile(content: string, name: string): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'retrace-cli-'));
  onTestFinished(() => rm(folder, { recursive: true }));
  const path = join(folder, name);
  await writeFile(path, content);
  return path;
}
