import { execFileSync } from 'node:child_process';

/**
 * The resident memory of a process and all that it started, added up: what two share is counted twice.
 * @param {number} root its pid
 * @returns {number} bytes
 */
export function residentBytesOfTree(root) {
  const listed = execFileSync('ps', ['-A', '-o', 'pid=,ppid=,rss='], { encoding: 'utf8' });
  const processes = listed
    .trim()
    .split('\n')
    .map((line) => line.trim().split(/\s+/).map(Number));
  /** @param {number} pid @returns {number} */
  const below = (pid) =>
    processes
      .filter(([, parent]) => parent === pid)
      .reduce((sum, [child = 0, , resident = 0]) => sum + resident + below(child), 0);
  const own = processes.find(([pid]) => pid === root)?.[2] ?? 0;
  return (own + below(root)) * 1024;
}
