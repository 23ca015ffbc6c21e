import { execFile } from 'node:child_process';
import { access } from 'node:fs/promises';
import { promisify } from 'node:util';

import { missing, ok, warn, type Finding } from '../finding.js';

const OLDEST_NODE = [20, 19] as const;
const OLDEST_PYTHON = [3, 11] as const;
/** As set-up looks for it. */
const pythonNames = ['python3', 'python3.13', 'python3.12', 'python3.11', 'python'];

/** @param version as `process.versions.node` has it */
export function checkNode(version: string): Finding {
  if (isAtLeast(version, OLDEST_NODE)) return ok('Node', version);
  return missing(
    'Node',
    `${version}, and ${OLDEST_NODE.join('.')} is needed`,
    'Get a newer one from https://nodejs.org',
  );
}

/** Python for set-up. @param ask the version of a program, or undefined where there is none */
export async function checkPython(
  ask: (name: string) => Promise<string | undefined> = pythonVersion,
): Promise<Finding> {
  const found = await Promise.all(pythonNames.map(ask));
  const version = found.find((one) => one !== undefined && isAtLeast(one, OLDEST_PYTHON));
  if (version !== undefined) return ok('Python', version);
  const old = found.find((one) => one !== undefined);
  return missing(
    'Python',
    old === undefined ? 'none' : `${old}, and ${OLDEST_PYTHON.join('.')} is needed`,
    "Install it from https://www.python.org or the system's packages",
  );
}

/** The environment that trains, scores and serves. @param python its interpreter */
export async function checkWorker(python: string): Promise<Finding> {
  const isThere = await access(python).then(
    () => true,
    () => false,
  );
  if (isThere) return ok('Worker', python);
  return warn('Worker', 'the Python environment that trains and samples is not set up', 'npm start');
}

async function pythonVersion(name: string): Promise<string | undefined> {
  const asked = promisify(execFile)(name, ['--version'], { timeout: 5000 });
  return asked.then(
    ({ stdout }) => /(\d+\.\d+\.\d+)/.exec(stdout)?.[1],
    () => undefined,
  );
}

function isAtLeast(version: string, [oldestMajor, oldestMinor]: readonly [number, number]): boolean {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  return major > oldestMajor || (major === oldestMajor && minor >= oldestMinor);
}
