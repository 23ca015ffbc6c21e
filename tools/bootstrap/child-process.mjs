import { spawn } from 'node:child_process';
import { constants } from 'node:os';
import { delimiter } from 'node:path';

/** @typedef {import('node:child_process').ChildProcess} ChildProcess */

/** @type {Set<ChildProcess>} */
const running = new Set();

/** What npm puts before the search path; its `node` is the one in node_modules, which `npm ci` deletes. */
const FOLDER_OF_NPM = /node_modules[\\/](\.bin|@npmcli[\\/]run-script[\\/]lib[\\/]node-gyp-bin)$/;

/**
 * The search path as it was before npm.
 * @param {string} [path]
 */
export function machinePath(path = process.env.PATH ?? '') {
  return path
    .split(delimiter)
    .filter((folder) => !FOLDER_OF_NPM.test(folder))
    .join(delimiter);
}

/** @type {(pid: number) => void} */
let tellOfChild = () => {};

/**
 * Says of every child from now on that it runs.
 * @param {(pid: number) => void} tell when it throws, the child ends
 */
export function watchChildren(tell) {
  tellOfChild = tell;
}

/**
 * Starts a program and remembers it while it runs, so that a signal to set-up reaches it too.
 * @param {string} command @param {readonly string[]} words @param {import('node:child_process').SpawnOptions} options
 * @returns {ChildProcess}
 */
export function startChild(command, words, options) {
  const child = spawn(command, words, options);
  running.add(child);
  child.once('exit', () => running.delete(child));
  child.once('error', () => running.delete(child));
  if (child.pid !== undefined) tellOrEnd(child, child.pid);
  return child;
}

/** @param {ChildProcess} child @param {number} pid */
function tellOrEnd(child, pid) {
  try {
    tellOfChild(pid);
  } catch (error) {
    child.kill('SIGKILL');
    throw error;
  }
}

/** @returns {readonly ChildProcess[]} */
export function runningChildren() {
  return [...running];
}

/**
 * How a child ended, as a shell would say it: its exit code, or 128 and the signal's number.
 * @param {ChildProcess} child
 * @returns {Promise<number>} rejects when the program could not be started
 */
export function exitCodeOf(child) {
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (code, signal) => resolve(code ?? exitCodeAfter(signal)));
  });
}

/** @param {NodeJS.Signals | null} signal */
export function exitCodeAfter(signal) {
  return 128 + (signal === null ? 0 : constants.signals[signal]);
}
