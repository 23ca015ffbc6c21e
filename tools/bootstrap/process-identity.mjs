import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';

/**
 * What tells a process from a later one with the same number: when it began.
 * @param {number} pid
 * @returns {string | undefined} nothing when there is no such process
 */
export function processIdentity(pid) {
  return process.platform === 'linux' ? identityFromProc(pid) : identityFromPs(pid);
}

/** @param {number} pid */
function identityFromProc(pid) {
  try {
    const fields = readFileSync(`/proc/${pid}/stat`, 'utf8')
      .replace(/^.*\) /s, '')
      .split(' ');
    const [state, startTicks] = [fields[0], fields[19]];
    return state === 'Z' ? undefined : `${bootId()} ${startTicks}`;
  } catch {
    return undefined; // the process is gone
  }
}

/** Ticks are counted from the start of the machine; some sandboxes do not tell which start that was. */
function bootId() {
  try {
    return readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim();
  } catch {
    return 'unknown';
  }
}

/** @param {number} pid */
function identityFromPs(pid) {
  const answer = spawnSync('ps', ['-o', 'lstart=', '-p', String(pid)], {
    encoding: 'utf8',
    // A time of day: the same for who took the lock in another time zone.
    env: { ...process.env, LC_ALL: 'C', TZ: 'UTC' },
  });
  return answer.stdout?.trim() || undefined;
}
