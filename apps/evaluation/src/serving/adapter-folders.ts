import { readdir, rm } from 'node:fs/promises';
import { hostname } from 'node:os';
import { join } from 'node:path';

import type { ArtifactRef } from '@retrace/contracts';

/** Replicas on one machine lay their adapters out in the same place: whose one is stands in its name. */
const pattern = /^(?<host>.+)-(?<pid>\d+)\.[0-9a-f]{64}$/;

/** Where this process lays out an adapter while it is served. */
export function adapterFolder(place: string, { sha256 }: ArtifactRef): string {
  return join(place, `${hostname()}-${process.pid}.${sha256}`);
}

/** Removes what this process is done with, and what processes that were killed have left. */
export async function removeOrphanedAdapters(place: string): Promise<void> {
  const names = await readdir(place);
  for (const name of names.filter(isOrphaned)) await rm(join(place, name), { recursive: true, force: true });
}

function isOrphaned(name: string): boolean {
  const { host, pid } = pattern.exec(name)?.groups ?? {};
  if (host === undefined || host !== hostname()) return host === undefined;
  return Number(pid) === process.pid || !isAlive(Number(pid));
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM'; // another user's
  }
}
