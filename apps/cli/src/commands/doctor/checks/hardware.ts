import { execFile } from 'node:child_process';
import { statfs } from 'node:fs/promises';
import { dirname } from 'node:path';
import { promisify } from 'node:util';

import { missing, ok, warn, type Finding } from '../finding.js';

const GB = 1e9;
/** The first study's processes took 5.2 GB at their most. */
const MEMORY_GB = 6;
/** What set-up and the first study take together. */
const DISK_GB = 8;
/** Too little for anything to be written. */
const LEAST_DISK_GB = 1;

/** @param bytes that this process may have, of the machine or of its container */
export function checkMemory(bytes: number): Finding {
  const found = `${(bytes / GB).toFixed(1)} GB`;
  if (bytes >= MEMORY_GB * GB) return ok('Memory', found);
  return warn(
    'Memory',
    `${found}; the first study takes ${MEMORY_GB} GB`,
    'Close other programs, or use a larger machine',
  );
}

export function checkCores(cores: number): Finding {
  if (cores > 1) return ok('Cores', String(cores));
  return warn('Cores', '1: the first study takes twice its quarter of an hour', 'Use a machine with more');
}

/** @param folder where what is made lies, which need not be there yet */
export async function checkDisk(folder: string): Promise<Finding> {
  return judgeDisk(await freeBytes(folder), folder);
}

export function judgeDisk(free: number, folder: string): Finding {
  const found = `${(free / GB).toFixed(1)} GB free for ${folder}`;
  const remedy = 'Make room, or set RETRACE_HOME to a folder on another disk';
  if (free < LEAST_DISK_GB * GB) return missing('Disk', found, remedy);
  if (free < DISK_GB * GB) return warn('Disk', `${found}; set-up and the first study take ${DISK_GB} GB`, remedy);
  return ok('Disk', found);
}

/** Of the nearest folder above that is there. */
async function freeBytes(folder: string): Promise<number> {
  const found = await statfs(folder).catch((error: unknown) => {
    if (dirname(folder) === folder) throw error;
    return undefined;
  });
  return found === undefined ? freeBytes(dirname(folder)) : found.bavail * found.bsize;
}

/** @param ask the lines of nvidia-smi, or undefined where there is none */
export async function checkGpu(ask: () => Promise<string | undefined> = askNvidia): Promise<Finding> {
  const lines = (await ask())?.trim();
  if (lines !== undefined && lines !== '') return ok('GPU', lines.split('\n').join('; '));
  return warn(
    'GPU',
    'none: the embedded model runs without, and larger backbones do not',
    'Run Retrace on a machine with one',
  );
}

async function askNvidia(): Promise<string | undefined> {
  const asked = promisify(execFile)('nvidia-smi', ['--query-gpu=name,memory.total', '--format=csv,noheader'], {
    timeout: 10_000,
  });
  return asked.then(
    ({ stdout }) => stdout,
    () => undefined,
  );
}
