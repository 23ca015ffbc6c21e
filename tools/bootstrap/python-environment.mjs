import { existsSync } from 'node:fs';
import { join } from 'node:path';

import { findPython } from './find-python.mjs';
import { findUv } from './find-uv.mjs';
import { uvSettingsFromPip } from './pip-settings.mjs';
import { trainerFolder } from './project-paths.mjs';
import { runTool } from './run-tool.mjs';
import { readStamp, removeStamp, sha256OfFiles, writeStamp } from './stamp.mjs';

/** The embedded model's package has a lock of its own, as it comes without what it depends on. */
const LOCKS = ['requirements.lock', 'embedded-model.lock'].map((name) => join(trainerFolder, name));

/** @param {string} home */
function environmentOf(home) {
  return join(home, 'python');
}

/** @param {string} home */
export function pythonOf(home) {
  return join(environmentOf(home), 'bin/python');
}

/** @param {string} home */
function stampOf(home) {
  return join(environmentOf(home), 'retrace-lock.sha256');
}

/** @param {string} home @returns {string | undefined} the lock it was made from; nothing unless it was made whole */
function madeFrom(home) {
  // The interpreter is a link to the machine's, which an upgrade may have taken away.
  return existsSync(pythonOf(home)) ? readStamp(stampOf(home)) : undefined;
}

/** @param {string} home */
export function pythonIsCurrent(home) {
  return madeFrom(home) === sha256OfFiles(LOCKS);
}

/**
 * Makes the trainer's Python environment what its lock file says.
 * @param {string} home
 * @returns {Promise<string>} what was done
 */
export async function preparePython(home) {
  const isWhole = madeFrom(home) !== undefined;
  const python = findPython();
  const uv = await findUv({ home, python: python.executable });
  removeStamp(stampOf(home));
  if (!isWhole) await makeEnvironment({ home, uv, python: python.executable });
  await syncPackages({ home, uv, python: python.executable });
  writeStamp(stampOf(home), sha256OfFiles(LOCKS));
  return isWhole ? 'brought up to its lock file' : `made with Python ${python.version}`;
}

/** @param {{ home: string, uv: string, python: string }} place */
async function makeEnvironment({ home, uv, python }) {
  const words = ['venv', '--clear', '--no-project', '--python', python, environmentOf(home)];
  await runTool({ name: 'python-environment', home, command: uv, words });
}

/** @param {{ home: string, uv: string, python: string }} place */
async function syncPackages({ home, uv, python }) {
  await runTool({
    name: 'python-packages',
    home,
    command: uv,
    // Compiled here, where it is done on all cores, and not by the first study while it waits.
    words: ['pip', 'sync', '--require-hashes', '--compile-bytecode', ...LOCKS, '--python', pythonOf(home)],
    environment: { UV_HTTP_TIMEOUT: '300', ...uvSettingsFromPip(python) },
    wayOut: 'Check the connection to the package index and start again.',
  });
}
