import { embeddedSetUp } from '../../../tools/testing/embedded-set-up.js';
import type { ModelServerOptions } from '../src/server/model-server.js';

/** How the embedded model is really served. Throws when set-up has not been run. */
export function embeddedModelServer(): ModelServerOptions {
  const { python, model, trainer } = embeddedSetUp();
  return {
    command: python,
    args: ['-m', 'retrace_trainer', 'serve', '--base', model, '--port', '0'],
    cwd: trainer,
    readyTimeoutMs: 120_000,
  };
}
