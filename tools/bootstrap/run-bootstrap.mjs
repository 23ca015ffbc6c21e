import { join } from 'node:path';

import { checkMachine } from './check-machine.mjs';
import { watchChildren } from './child-process.mjs';
import { takeProjectLock } from './project-lock.mjs';
import { projectFolder, retraceHome } from './project-paths.mjs';
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
 * Works while nobody else does in this home. Every child holds the lock too: should this process be killed alone, its
 * tool or program still works in the folder.
 * @template Result
 * @param {string} home @param {() => Promise<Result>} work
 */
export async function holdingLock(home, work) {
  return holding([takeProjectLock(join(home, 'lock'))], work);
}

/**
 * Works while nobody else sets up this project: packages and builds are the same for every home.
 * @template Result
 * @param {() => Promise<Result>} work
 */
export async function settingUp(work) {
  return holding([...held, takeProjectLock(join(projectFolder, '.retrace/set-up-lock'))], work);
}

/** @type {readonly import('./project-lock.mjs').ProjectLock[]} */
let held = [];

/**
 * @template Result
 * @param {readonly import('./project-lock.mjs').ProjectLock[]} locks those held already, and one more
 * @param {() => Promise<Result>} work
 */
async function holding(locks, work) {
  const before = held;
  held = locks;
  watchChildren((pid) => {
    for (const lock of held) lock.addHolder(pid);
  });
  try {
    return await work();
  } finally {
    held = before;
    locks.at(-1)?.release();
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
