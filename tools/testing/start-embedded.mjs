import { startModelServer } from '../../libs/inference/dist/index.js';
import { embeddedSetUp } from './embedded-set-up.ts';

/** The embedded model's own server. */
export function startEmbedded() {
  const { python, model, trainer } = embeddedSetUp();
  return startModelServer({
    command: python,
    args: ['-m', 'retrace_trainer', 'serve', '--base', model, '--port', '0'],
    cwd: trainer,
    readyTimeoutMs: 120_000,
  });
}
