import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

export const projectRoot = fileURLToPath(new URL('../..', import.meta.url));

/** What set-up has made on this machine: the worker's environment and the embedded model. */
export interface EmbeddedSetUp {
  readonly python: string;
  readonly model: string;
  /** Folder of the worker's Python package. */
  readonly trainer: string;
  /** The folder that it was made in. */
  readonly home: string;
}

/** @throws when set-up has not been run */
export function embeddedSetUp(): EmbeddedSetUp {
  const home = resolve(projectRoot, process.env['RETRACE_HOME'] ?? '.retrace');
  const python = join(home, 'python/bin/python');
  const model = join(home, 'models/smollm2-135m-instruct');
  for (const path of [python, model]) {
    if (!existsSync(path)) throw new Error(`${path} is missing: \`npm test\` sets it up and runs every test.`);
  }
  return { python, model, trainer: join(projectRoot, 'apps/trainer'), home };
}
