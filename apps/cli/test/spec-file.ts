import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { onTestFinished } from 'vitest';

/** The path of a spec in a folder of its own, which goes with the test. */
export async function specFile(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'retrace-cli-'));
  onTestFinished(() => rm(folder, { recursive: true }));
  const path = join(folder, 'quickstart.yaml');
  await writeFile(path, 'version: 1\nname: quickstart\n');
  return path;
}
