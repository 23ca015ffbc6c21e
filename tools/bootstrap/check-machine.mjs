import { SetUpProblem } from './set-up-problem.mjs';

const OLDEST = [20, 19];

/**
 * @param {{ platform: string, versions: { node: string } }} machine as in `process`
 */
export function checkMachine({ platform, versions }) {
  if (platform === 'win32') throw new SetUpProblem('Retrace runs on Linux and macOS; on Windows start it in WSL.');
  const [major = 0, minor = 0] = versions.node.split('.').map(Number);
  const [oldestMajor = 0, oldestMinor = 0] = OLDEST;
  if (major > oldestMajor || (major === oldestMajor && minor >= oldestMinor)) return;
  throw new SetUpProblem(
    `Node ${OLDEST.join('.')} or newer is needed and this is ${versions.node}. Get it from nodejs.org and start again.`,
  );
}
