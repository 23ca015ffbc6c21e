import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

import type { ModelServerOptions } from '../src/server/model-server.js';

const root = new URL('../../../', import.meta.url);
const python = fileURLToPath(new URL('.retrace/python/bin/python', root));
const model = fileURLToPath(new URL('.retrace/models/smollm2-135m-instruct', root));

/** How the embedded model is really served. Throws when set-up has not been run. */
export function embeddedModelServer(): ModelServerOptions {
  for (const path of [python, model]) {
    if (!existsSync(path)) throw new Error(`${path} is missing: \`npm test\` sets it up and runs every test.`);
  }
  return {
    command: python,
    args: ['-m', 'retrace_trainer', 'serve', '--base', model, '--port', '0'],
    cwd: fileURLToPath(new URL('apps/trainer', root)),
    readyTimeoutMs: 120_000,
  };
}
