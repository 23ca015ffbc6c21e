import { packageToolEnvironment } from './node-24.mjs';
import { projectFolder } from './project-paths.mjs';
import { runTool } from './run-tool.mjs';

/** Nx builds what changed and takes the rest from its cache. */
export const BUILD_WORDS = ['run-many', '-t', 'build', '--outputStyle=static'];

/**
 * @param {string} home @param {string} node
 * @returns {Promise<string>} what was done
 */
export async function buildPackages(home, node) {
  await runTool({
    name: 'build',
    home,
    command: 'nx',
    words: BUILD_WORDS,
    folder: projectFolder,
    environment: packageToolEnvironment(node),
  });
  return 'built';
}
