import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, dirname, join } from 'node:path';

import { machinePath } from './child-process.mjs';
import { projectFolder } from './project-paths.mjs';
import { tryTool } from './run-tool.mjs';
import { SetUpProblem } from './set-up-problem.mjs';

const NEEDED = 24;
const PACKAGE = join(projectFolder, 'node_modules/node');
const BINARY = join(PACKAGE, 'bin/node');

/**
 * The Node that runs the program: the npm package's, else the one that runs this.
 * @param {string} home
 * @returns {Promise<string>} its executable
 */
export async function findNode24(home) {
  if (isNewEnough(BINARY)) return BINARY;
  if (existsSync(PACKAGE)) await fetchBinary(home);
  if (isNewEnough(BINARY)) return BINARY;
  if (isNewEnough(process.execPath)) return process.execPath;
  throw new SetUpProblem(
    `The npm package node has no Node ${NEEDED} for ${process.platform} ${process.arch}, and this is ${process.versions.node}. Install Node ${NEEDED} from nodejs.org and start again.`,
  );
}

/** The package's own install script, for an npm that does not run the scripts of packages. @param {string} home */
async function fetchBinary(home) {
  await tryTool({
    name: 'node-24',
    home,
    command: process.execPath,
    words: ['installArchSpecificPackage.js'],
    folder: PACKAGE,
  });
}

/** @param {string} executable */
function isNewEnough(executable) {
  const answer = spawnSync(executable, ['--version'], { encoding: 'utf8' });
  return answer.status === 0 && Number(/^v(\d+)/.exec(answer.stdout)?.[1]) >= NEEDED;
}

/** Node trusts whom the machine trusts: behind a proxy that opens TLS, downloads fail otherwise. */
export const trustOfMachine = { NODE_USE_SYSTEM_CA: '1' };

/**
 * The environment in which the packages' tools run: with this Node, and no service of others.
 * @param {string} node
 * @returns {NodeJS.ProcessEnv}
 */
export function packageToolEnvironment(node) {
  const path = [dirname(node), join(projectFolder, 'node_modules/.bin'), machinePath()].join(delimiter);
  return { PATH: path, ...trustOfMachine, NX_DAEMON: 'false', NX_NO_CLOUD: 'true', NX_TUI: 'false' };
}
