import { once } from 'node:events';
import { createWriteStream, mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { finished } from 'node:stream/promises';

import { exitCodeOf, machinePath, startChild } from './child-process.mjs';
import { SetUpProblem } from './set-up-problem.mjs';
import { throwIfInterrupted } from './signals.mjs';
import { toolProblem } from './tool-problem.mjs';

/**
 * @typedef {object} Tool
 * @property {string} name names the log, too
 * @property {string} home
 * @property {string} command
 * @property {readonly string[]} words
 * @property {string} [folder] where it runs
 * @property {NodeJS.ProcessEnv} [environment] what it gets beside our own
 * @property {string} [wayOut] what a person can do when it fails
 *
 * @typedef {{ exitCode: number, output: string, log: string }} ToolResult
 */

/**
 * Runs a tool of set-up, which has to succeed.
 * @param {Tool} tool
 * @returns {Promise<void>}
 */
export async function runTool(tool) {
  const result = await tryTool(tool);
  if (result.exitCode !== 0) throw toolProblem(tool, result);
}

/**
 * Runs a tool with its output in `<home>/logs/<name>.log`.
 * @param {Tool} tool
 * @returns {Promise<ToolResult>}
 */
export async function tryTool({ name, home, command, words, folder, environment }) {
  const logs = join(home, 'logs');
  mkdirSync(logs, { recursive: true });
  const log = join(logs, `${name}.log`);
  const exitCode = await runIntoLog(log, command, words, {
    cwd: folder,
    env: { ...process.env, PATH: machinePath(), ...environment },
  });
  throwIfInterrupted();
  return { exitCode, output: readFileSync(log, 'utf8'), log };
}

/**
 * Both streams go through this process, so that a disk too full for the log stops set-up with its reason.
 * @param {string} log @param {string} command @param {readonly string[]} words
 * @param {import('node:child_process').SpawnOptions} options
 */
async function runIntoLog(log, command, words, options) {
  const child = startChild(command, words, { ...options, stdio: ['ignore', 'pipe', 'pipe'] });
  const file = createWriteStream(log);
  const logFailed = new Promise((_, reject) => file.once('error', reject));
  child.stdout?.pipe(file, { end: false });
  child.stderr?.pipe(file, { end: false });
  try {
    const exitCode = await Promise.race([exitCodeOf(child), /** @type {Promise<never>} */ (logFailed)]);
    const written = finished(file);
    file.end();
    await written;
    return exitCode;
  } catch (error) {
    await endNow(child);
    throw notStarted(error, command) ?? error;
  }
}

/**
 * Nothing may still write into the folder once its lock is released.
 * @param {import('node:child_process').ChildProcess} child
 */
async function endNow(child) {
  const isRunning = child.pid !== undefined && child.exitCode === null && child.signalCode === null;
  if (isRunning && child.kill()) await once(child, 'exit');
}

/** @param {unknown} cause @param {string} command */
function notStarted(cause, command) {
  if (!(cause instanceof Error) || !('syscall' in cause) || !('code' in cause)) return undefined;
  if (!String(cause.syscall).startsWith('spawn')) return undefined;
  if (cause.code === 'ENOENT') {
    return new SetUpProblem(`${command} was not found; install it or put it on PATH.`, { cause });
  }
  if (cause.code === 'EACCES') {
    return new SetUpProblem(`${command} may not be executed; is it on a disk mounted noexec?`, { cause });
  }
  return undefined;
}
