import { join } from 'node:path';

import { checkMachine } from './check-machine.mjs';
import { watchChildren } from './child-process.mjs';
import { takeProjectLock } from './project-lock.mjs';
import { retraceHome } from './project-paths.mjs';
import { knownProblem } from './set-up-problem.mjs';
import { watchSignals } from './signals.mjs';

/**
 * Runs a command of the bootstrap and ends the process with its exit code.
 * @param {(home: string) => Promise<number>} command
 */
export async function runBootstrap(command) {
  try {
    checkMachine(process);
    watchSignals();
    process.exitCode = await command(retraceHome());
  } catch (error) {
    process.exitCode = tellProblem(error);
  }
}

/**
 * Every child holds the lock too: should this process be killed alone, its tool or program still works in the folder.
 * @template Result
 * @param {string} home @param {() => Promise<Result>} work
 */
export async function holdingLock(home, work) {
  const lock = takeProjectLock(join(home, 'lock'));
  watchChildren(lock.addHolder);
  try {
    return await work();
  } finally {
    watchChildren(() => {});
    lock.release();
  }
}

/**
 * Says in one line what went wrong; the stack only with --verbose.
 * @param {unknown} error
 * @returns {number} the exit code
 */
export function tellProblem(error) {
  const problem = knownProblem(error);
  console.error(`Error: ${problem?.message ?? String(error)}`);
  if (problem?.details !== undefined) console.error(problem.details);
  if (process.argv.includes('--verbose')) console.error(error);
  else if (problem === undefined) console.error('This is a bug in set-up; --verbose shows where.');
  return problem?.exitCode ?? 70;
}
