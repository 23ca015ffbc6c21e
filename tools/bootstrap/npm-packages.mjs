import { existsSync } from 'node:fs';
import { join } from 'node:path';

import { projectFolder } from './project-paths.mjs';
import { runTool } from './run-tool.mjs';
import { SetUpProblem } from './set-up-problem.mjs';
import { readStamp, removeStamp, sha256OfFiles, writeStamp } from './stamp.mjs';

const LOCK = join(projectFolder, 'package-lock.json');
/** An optional package, which npm leaves out in silence when its download fails. */
const NODE_PACKAGE = join(projectFolder, 'node_modules/node');
const wayOut = 'Check the connection to the npm registry and start again.';
/** In node_modules, as whoever deletes that deletes the stamp. */
const STAMP = join(projectFolder, 'node_modules/.retrace-lock.sha256');

export function packagesAreCurrent() {
  return readStamp(STAMP) === sha256OfFiles([LOCK]);
}

/**
 * Installs the npm packages that the lock file names.
 * @param {string} home
 * @returns {Promise<string>} what was done
 */
export async function installPackages(home) {
  removeStamp(STAMP);
  await runTool({
    name: 'npm-packages',
    home,
    command: 'npm',
    // The build needs development packages whatever NODE_ENV says.
    words: ['ci', '--include=dev', '--include=optional', '--no-progress'],
    folder: projectFolder,
    wayOut,
  });
  if (Number(process.versions.node.split('.')[0]) < 24 && !existsSync(NODE_PACKAGE)) {
    throw new SetUpProblem(`The npm package node could not be fetched. ${wayOut}`);
  }
  writeStamp(STAMP, sha256OfFiles([LOCK]));
  return 'installed from the lock file';
}
