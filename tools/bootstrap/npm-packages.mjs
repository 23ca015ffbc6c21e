import { join } from 'node:path';

import { projectFolder } from './project-paths.mjs';
import { runTool } from './run-tool.mjs';
import { readStamp, removeStamp, sha256OfFiles, writeStamp } from './stamp.mjs';

const LOCK = join(projectFolder, 'package-lock.json');
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
    wayOut: 'Check the connection to the npm registry and start again.',
  });
  writeStamp(STAMP, sha256OfFiles([LOCK]));
  return 'installed from the lock file';
}
