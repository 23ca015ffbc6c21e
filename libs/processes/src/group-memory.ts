import { execFile } from 'node:child_process';
import { readdir, readFile } from 'node:fs/promises';
import { promisify } from 'node:util';

const KILOBYTE = 1024;

/** What is counted of pages that several processes have in common: once for each, which is quick, or once in all. */
export type SharedPages = 'each' | 'once';

/**
 * The memory of a process group, in bytes; 0 when it has no process. A server that is started as the leader of a group has
 * the processes in it that it starts itself. Where there is no /proc, shared pages always count for each.
 *
 * @param group the pid of its leader
 */
export async function groupMemory(group: number, shared: SharedPages): Promise<number> {
  if (process.platform !== 'linux') return listedMemory(group);
  const pids = (await readdir('/proc')).filter((name) => /^\d+$/.test(name));
  const each = await Promise.all(pids.map(async (pid) => ((await isIn(pid, group)) ? memoryOf(pid, shared) : 0)));
  return each.reduce((sum, bytes) => sum + bytes, 0);
}

/** `pid (name) state ppid pgrp …`, and a name may have any letters. A process that is gone is in no group. */
async function isIn(pid: string, group: number): Promise<boolean> {
  const stat = await readFile(`/proc/${pid}/stat`, 'utf8').catch(() => '');
  return Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[2]) === group;
}

async function memoryOf(pid: string, shared: SharedPages): Promise<number> {
  const [file, field] = shared === 'each' ? ['status', /^VmRSS:\s+(\d+)/m] : ['smaps_rollup', /^Pss:\s+(\d+)/m];
  const text = await readFile(`/proc/${pid}/${file}`, 'utf8').catch(() => '');
  return Number(field.exec(text)?.[1] ?? 0) * KILOBYTE;
}

async function listedMemory(group: number): Promise<number> {
  const { stdout } = await promisify(execFile)('ps', ['-A', '-o', 'pgid=,rss=']);
  const rows = stdout.split('\n').map((line) => line.trim().split(/\s+/).map(Number));
  return rows.reduce((sum, [pgid, kilobytes = 0]) => (pgid === group ? sum + kilobytes * KILOBYTE : sum), 0);
}
