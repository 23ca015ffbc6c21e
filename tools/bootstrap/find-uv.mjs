import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

import { machinePath } from './child-process.mjs';
import { runTool } from './run-tool.mjs';
import { SetUpProblem } from './set-up-problem.mjs';

/** Made by `uv pip compile --generate-hashes --no-emit-index-url --no-header --no-annotate`. */
const UV_LOCK = fileURLToPath(new URL('uv-requirements.lock', import.meta.url));

/** Of uv 0.x. */
const OLDEST_MINOR = 8;

/**
 * uv from the path, else the pinned one, which pip puts into `<home>/uv`.
 * @param {{ home: string, python: string }} place
 * @returns {Promise<string>} the command
 */
export async function findUv({ home, python }) {
  if (isNewEnough(uvVersion('uv'))) return 'uv';
  const folder = join(home, 'uv');
  const own = join(folder, 'bin/uv');
  const pinned = /^uv==(\S+)/m.exec(readFileSync(UV_LOCK, 'utf8'))?.[1];
  if (existsSync(own) && uvVersion(own) === pinned) return own;
  rmSync(folder, { recursive: true, force: true });
  await installUv({ home, python, folder });
  return own;
}

/** `uv venv --clear` and `pip sync` of several lock files are what is needed. @param {string | undefined} version */
function isNewEnough(version) {
  const [major = 0, minor = 0] = (version ?? '0').split('.').map(Number);
  return major > 0 || minor >= OLDEST_MINOR;
}

/** @param {string} command */
function uvVersion(command) {
  const answer = spawnSync(command, ['--version'], { encoding: 'utf8', env: { ...process.env, PATH: machinePath() } });
  return answer.status === 0 ? /^uv (\S+)/.exec(answer.stdout)?.[1] : undefined;
}

/** @param {{ home: string, python: string, folder: string }} place */
async function installUv({ home, python, folder }) {
  const install = ['-m', 'pip', 'install', '--quiet', '--require-hashes', '--requirement', UV_LOCK];
  const wayOut = 'Check the connection to the package index, or install uv yourself, and start again.';
  if (has(python, 'ensurepip')) {
    await runTool({ name: 'venv', home, command: python, words: ['-m', 'venv', folder] });
    await runTool({ name: 'pip', home, command: join(folder, 'bin/python'), words: install, wayOut });
  } else if (has(python, 'pip')) {
    // Debian splits venv's other half off into python3-venv; pip alone can fill a folder just as well.
    await runTool({ name: 'pip', home, command: python, words: [...install, '--target', folder], wayOut });
  } else {
    throw new SetUpProblem(
      `${python} has neither pip nor venv; install them (on Debian: python3-venv), or uv, and start again.`,
    );
  }
}

/** @param {string} python @param {string} module */
function has(python, module) {
  return spawnSync(python, ['-c', `import ${module}`]).status === 0;
}
