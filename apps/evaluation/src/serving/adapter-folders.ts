import { mkdir, readdir, rm } from 'node:fs/promises';
import { hostname } from 'node:os';
import { join } from 'node:path';

import type { ArtifactStore } from '@retrace/artifacts';
import type { ArtifactRef } from '@retrace/contracts';

import { SharedUses, type Opened } from './shared-uses.js';

/** Replicas on one machine lay their adapters out in the same place: whose one is stands in its name, also half-way. */
const pattern = /^(?<host>.+)-(?<pid>\d+)\.(?<sha256>[0-9a-f]{64})(?:\.[^.]+\.partial)?$/;

/** Adapters that are laid out for as long as they are served, each once, however many jobs sample it. */
export class AdapterFolders {
  private readonly uses = new SharedUses<string>();
  private readonly inUse = new Set<string>();

  /** @param place folder of the folders, shared with other replicas */
  constructor(
    private readonly place: string,
    private readonly artifacts: Pick<ArtifactStore, 'restoreFolder'>,
  ) {}

  /** Lets `use` work with an adapter's folder, which is gone after the last use. @throws what the artifact store throws */
  withFolder<Result>(
    adapter: ArtifactRef,
    signal: AbortSignal,
    use: (folder: string) => Promise<Result>,
  ): Promise<Result> {
    return this.uses.use(adapter.sha256, () => this.layOut(adapter), signal, use);
  }

  private async layOut(adapter: ArtifactRef): Promise<Opened<string>> {
    const { place, inUse } = this;
    const folder = adapterFolder(place, adapter);
    const { sha256 } = adapter;
    inUse.add(sha256);
    const close = async (): Promise<void> => {
      inUse.delete(sha256);
      await rm(folder, { recursive: true, force: true });
    };
    try {
      await mkdir(place, { recursive: true });
      await removeOrphanedAdapters(place, inUse);
      await this.artifacts.restoreFolder(adapter, folder);
      return { value: folder, close };
    } catch (error) {
      await close();
      throw error;
    }
  }
}

/** Where this process lays out an adapter while it is served. */
export function adapterFolder(place: string, { sha256 }: Pick<ArtifactRef, 'sha256'>): string {
  return join(place, `${hostname()}-${process.pid}.${sha256}`);
}

/**
 * Removes what this process is done with, and what processes that were killed have left.
 *
 * @param inUse the SHA-256 of each adapter that this process serves
 */
export async function removeOrphanedAdapters(place: string, inUse: ReadonlySet<string>): Promise<void> {
  const names = await readdir(place);
  for (const name of names) if (isOrphaned(name, inUse)) await rm(join(place, name), { recursive: true, force: true });
}

function isOrphaned(name: string, inUse: ReadonlySet<string>): boolean {
  const { host, pid, sha256 = '' } = pattern.exec(name)?.groups ?? {};
  if (host === undefined || host !== hostname()) return host === undefined;
  if (Number(pid) === process.pid) return !inUse.has(sha256);
  return !isAlive(Number(pid));
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM'; // another user's
  }
}
