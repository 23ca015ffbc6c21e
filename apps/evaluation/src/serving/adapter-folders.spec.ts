import { spawnSync } from 'node:child_process';
import { mkdir, mkdtemp, readdir, rm } from 'node:fs/promises';
import { hostname, tmpdir } from 'node:os';
import { basename, join } from 'node:path';

import { afterEach, beforeEach, describe, expect, it } from 'vitest';

import { adapterFolder, AdapterFolders, removeOrphanedAdapters } from './adapter-folders.js';

const sha256 = 'a'.repeat(64);
const adapter = { uri: `sha256:${sha256}`, sha256, bytes: 1, mediaType: 'application/octet-stream' };
let place: string;

beforeEach(async () => (place = await mkdtemp(join(tmpdir(), 'retrace-adapters-'))));
afterEach(() => rm(place, { recursive: true }));

async function afterwards(...names: readonly string[]): Promise<readonly string[]> {
  for (const name of names) await mkdir(join(place, name));
  await removeOrphanedAdapters(place, new Set());
  return readdir(place);
}

describe('removeOrphanedAdapters', () => {
  it('leaves what another replica serves, here or on another machine', async () => {
    const others = [`${hostname()}-${process.ppid}.${sha256}`, `elsewhere-1.${sha256}`].toSorted();
    expect((await afterwards(...others)).toSorted()).toEqual(others);
  });

  it('removes what a process left that is gone, and what this one is done with', async () => {
    const { pid } = spawnSync(process.execPath, ['-e', '']);
    const own = basename(adapterFolder(place, adapter));
    expect(await afterwards(`${hostname()}-${pid}.${sha256}`, own)).toEqual([]);
  });

  it('leaves what another process is laying out', async () => {
    const others = [`${hostname()}-${process.ppid}.${sha256}.0b-1.partial`];
    expect(await afterwards(...others)).toEqual(others);
  });

  it('removes what tells of no owner, as earlier versions laid it out', async () => {
    expect(await afterwards(sha256)).toEqual([]);
  });
});

describe('AdapterFolders', () => {
  const { signal } = new AbortController();
  const other = { ...adapter, sha256: 'b'.repeat(64) };

  it('lays an adapter out once for all that sample it, and leaves it while another one comes and goes', async () => {
    const laidOut: string[] = [];
    const restoreFolder = async (_: unknown, into: string): Promise<void> => {
      laidOut.push(into);
      await mkdir(into);
    };
    const folders = new AdapterFolders(place, { restoreFolder });
    const names = (): Promise<readonly string[]> => readdir(place);
    const seen = await folders.withFolder(adapter, signal, async (folder) => [
      await folders.withFolder(adapter, signal, (again) => Promise.resolve(again === folder)),
      (await folders.withFolder(other, signal, names)).length,
      await names(),
    ]);
    expect(seen).toEqual([true, 2, [basename(adapterFolder(place, adapter))]]);
    expect(await names()).toEqual([]);
    expect(laidOut).toEqual([adapter, other].map((one) => adapterFolder(place, one)));
  });

  it('leaves nothing of an adapter that could not be laid out', async () => {
    const restoreFolder = async (_: unknown, into: string): Promise<void> => {
      await mkdir(into);
      throw new Error('the disk is full');
    };
    const folders = new AdapterFolders(place, { restoreFolder });
    await expect(folders.withFolder(adapter, signal, () => Promise.resolve())).rejects.toThrow('the disk is full');
    expect(await readdir(place)).toEqual([]);
  });
});
