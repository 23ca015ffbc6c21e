import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';

import { machinePath } from './child-process.mjs';
import { tryTool } from './run-tool.mjs';

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome'];
const PLACES = [
  '/snap/bin/chromium',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
];

/** @typedef {{ readonly path: string } | { readonly missing: string }} FoundChromium */

/**
 * The Chromium of this machine: that of `CHROME_PATH`, else the first on the path that runs.
 * @param {NodeJS.ProcessEnv} [environment]
 * @returns {string | undefined}
 */
export function findChromium(environment = process.env) {
  const named = environment['CHROME_PATH'];
  const folders = machinePath(environment['PATH']).split(delimiter);
  const onPath = NAMES.flatMap((name) => folders.map((folder) => join(folder, name)));
  return [...(named === undefined ? [] : [named]), ...onPath, ...PLACES].find(runs);
}

/** Some machines have a name on the path that only says where to get it. @param {string} path */
function runs(path) {
  return existsSync(path) && spawnSync(path, ['--version'], { timeout: 20_000 }).status === 0;
}

/**
 * Finds Chromium, or installs Debian's where that is possible.
 * @param {string} home for the log
 * @returns {Promise<FoundChromium>}
 */
export async function provideChromium(home) {
  const found = findChromium() ?? (await installed(home));
  if (found !== undefined) return { path: found };
  return { missing: 'There is no Chromium on this machine. Install it, or say where it is by CHROME_PATH.' };
}

/** @param {string} home @returns {Promise<string | undefined>} */
async function installed(home) {
  const isPossible = process.getuid?.() === 0 && spawnSync('apt-get', ['--version']).status === 0;
  if (!isPossible) return undefined;
  const apt = { name: 'chromium', home, command: 'apt-get', environment: { DEBIAN_FRONTEND: 'noninteractive' } };
  await tryTool({ ...apt, words: ['update'] }); // it may fail for one source of several
  await tryTool({ ...apt, words: ['install', '--yes', '--no-install-recommends', 'chromium'] });
  return findChromium();
}
