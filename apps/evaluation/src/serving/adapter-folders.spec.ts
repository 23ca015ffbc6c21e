import { spawnSync } from 'node:child_process';
import { mkdir, mkdtemp, readdir, rm } from 'node:fs/promises';
import { hostname, tmpdir } from 'node:os';
import { basename, join } from 'node:path';

import { afterEach, beforeEach, describe, expect, it } from 'vitest';

import { adapterFolder, removeOrphanedAdapters } from './adapter-folders.js';

const sha256 = 'a'.repeat(64);
const adapter = { uri: `sha256:${sha256}`, sha256, bytes: 1, mediaType: 'application/octet-stream' };
let place: string;

beforeEach(async () => (place = await mkdtemp(join(tmpdir(), 'retrace-adapters-'))));
afterEach(() => rm(place, { recursive: true }));

async function afterwards(...names: readonly string[]): Promise<readonly string[]> {
  for (const name of names) await mkdir(join(place, name));
  await removeOrphanedAdapters(place);
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

  it('removes what tells of no owner, as earlier versions laid it out', async () => {
    expect(await afterwards(sha256)).toEqual([]);
  });
});
