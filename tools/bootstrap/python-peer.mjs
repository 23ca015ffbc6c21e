import { existsSync } from 'node:fs';
import { join } from 'node:path';

import { findPython } from './find-python.mjs';
import { findUv } from './find-uv.mjs';
import { uvSettingsFromPip } from './pip-settings.mjs';
import { retraceHome } from './project-paths.mjs';
import { runTool } from './run-tool.mjs';

/**
 * A Python program that ours is compared with, in an environment of its own under `<home>/peers`: it wants other versions
 * than the trainer.
 *
 * @param {string} name @param {string} lock with hashes
 * @returns {Promise<string>} the environment's interpreter
 */
export async function installPeer(name, lock) {
  const home = retraceHome();
  const python = findPython().executable;
  const uv = await findUv({ home, python });
  const environment = join(home, 'peers', name);
  const own = join(environment, 'bin/python');
  const tool = { home, command: uv, environment: uvSettingsFromPip(python) };
  if (!existsSync(own))
    await runTool({ ...tool, name: `${name}-environment`, words: ['venv', '--python', python, environment] });
  const words = ['pip', 'sync', '--require-hashes', '--compile-bytecode', lock, '--python', own];
  await runTool({ ...tool, name: `${name}-packages`, words });
  return own;
}
