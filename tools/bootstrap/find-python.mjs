import { spawnSync } from 'node:child_process';

import { machinePath } from './child-process.mjs';
import { SetUpProblem } from './set-up-problem.mjs';

export const PYTHON_NAMES = ['python3', 'python3.13', 'python3.12', 'python3.11', 'python'];
const OLDEST = [3, 11];
const ASK = 'import sys; print(sys.version_info[0], sys.version_info[1], sys.executable)';

/**
 * The first Python on the path that is new enough. Each is asked, as a name on the path may be a dead shim.
 * @param {string} [path] the search path
 * @returns {{ executable: string, version: string }}
 */
export function findPython(path = machinePath()) {
  const tooOld = [];
  for (const name of PYTHON_NAMES) {
    const python = askPython(name, path);
    if (python === undefined) continue;
    if (isNewEnough(python.version)) return python;
    tooOld.push(`${name} is ${python.version}`);
  }
  const found = tooOld.length > 0 ? `: ${tooOld.join(', ')}` : ` under any of the names ${PYTHON_NAMES.join(', ')}`;
  throw new SetUpProblem(
    `Python ${OLDEST.join('.')} or newer was not found${found}. Install it from python.org or the system's packages and start again.`,
  );
}

/**
 * @param {string} name @param {string} path
 * @returns {{ executable: string, version: string } | undefined} nothing when it does not run
 */
function askPython(name, path) {
  const answer = spawnSync(name, ['-c', ASK], { encoding: 'utf8', env: { ...process.env, PATH: path } });
  const [, major, minor, executable] = /^(\d+) (\d+) (.+)$/m.exec(answer.stdout ?? '') ?? [];
  if (answer.status !== 0 || executable === undefined) return undefined;
  return { executable, version: `${major}.${minor}` };
}

/** @param {string} version */
function isNewEnough(version) {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  const [oldestMajor = 0, oldestMinor = 0] = OLDEST;
  return major > oldestMajor || (major === oldestMajor && minor >= oldestMinor);
}
