import { linkSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';

import { processIdentity } from './process-identity.mjs';
import { SetUpProblem } from './set-up-problem.mjs';

/**
 * @typedef {{ pid: number, identity: string }} Holder
 * @typedef {{ addHolder: (pid: number) => void, release: () => void }} ProjectLock
 */

/**
 * Takes the lock of a Retrace folder. It is held while any of its holders lives; a lock of dead holders is taken over.
 * @param {string} file
 * @returns {ProjectLock}
 */
export function takeProjectLock(file) {
  mkdirSync(dirname(file), { recursive: true });
  let holders = [holderOf(process.pid)];
  while (!create(file, holders)) {
    const living = livingHolder(readHolders(file));
    if (living !== undefined) throw lockHeld(file, living);
    removeStale(file);
  }
  return {
    addHolder: (pid) => {
      holders = [...holders.filter(isAlive), holderOf(pid)];
      const whole = written(file, holders);
      renameSync(whole, file);
    },
    release: () => rmSync(file, { force: true }),
  };
}

/** @param {string} file @param {Holder} holder */
function lockHeld(file, holder) {
  return new SetUpProblem(
    `Retrace already runs here: process ${holder.pid} holds ${dirname(file)}. Stop it, or name another folder with RETRACE_HOME.`,
  );
}

/** @param {number} pid @returns {Holder} */
function holderOf(pid) {
  return { pid, identity: processIdentity(pid) ?? '' };
}

/** @param {readonly Holder[]} holders */
function livingHolder(holders) {
  return holders.find(isAlive);
}

/** @param {Holder} holder */
function isAlive({ pid, identity }) {
  return processIdentity(pid) === identity;
}

/**
 * Creates the lock with its content at once, so that nobody ever reads half of it.
 * @param {string} file @param {readonly Holder[]} holders
 * @returns {boolean} false when there is one
 */
function create(file, holders) {
  const whole = written(file, holders);
  try {
    linkSync(whole, file);
    return true;
  } catch (error) {
    if (isTaken(error)) return false;
    throw error;
  } finally {
    rmSync(whole, { force: true });
  }
}

/** @param {unknown} error */
function isTaken(error) {
  return error instanceof Error && 'code' in error && error.code === 'EEXIST';
}

/** @param {string} file @param {readonly Holder[]} holders @returns {string} a file with them beside the lock */
function written(file, holders) {
  const own = `${file}.${process.pid}`;
  writeFileSync(own, JSON.stringify(holders));
  return own;
}

/** @param {string} file @returns {Holder[]} none when the lock has just gone or is not one of ours */
function readHolders(file) {
  try {
    const holders = JSON.parse(readFileSync(file, 'utf8'));
    return Array.isArray(holders) ? holders.filter(isHolder) : [];
  } catch {
    return [];
  }
}

/** @param {unknown} value @returns {value is Holder} */
function isHolder(value) {
  if (typeof value !== 'object' || value === null || !('pid' in value) || !('identity' in value)) return false;
  return typeof value.pid === 'number' && typeof value.identity === 'string';
}

/**
 * Moves a dead lock aside before removing it: of two that try, one may meanwhile have made a living one, which goes back.
 * @param {string} file
 */
function removeStale(file) {
  const aside = `${file}.stale.${process.pid}`;
  try {
    renameSync(file, aside);
  } catch {
    return; // another has removed it
  }
  try {
    if (livingHolder(readHolders(aside)) !== undefined) linkSync(aside, file);
  } catch (error) {
    if (!isTaken(error)) throw error; // a newer one is there already
  } finally {
    rmSync(aside, { force: true });
  }
}
