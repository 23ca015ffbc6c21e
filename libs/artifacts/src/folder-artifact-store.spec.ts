import { createHash } from 'node:crypto';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { afterEach, beforeEach, describe, expect, it } from 'vitest';

import { FolderArtifactStore } from './folder-artifact-store.js';

let root: string;
let store: FolderArtifactStore;

beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'retrace-artifacts-'));
  store = new FolderArtifactStore(join(root, 'artifacts'));
});

afterEach(() => rm(root, { recursive: true, force: true }));

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');

describe('FolderArtifactStore', () => {
  it('refuses an artifact that was changed, naming both hashes', async () => {
    const ref = await store.put(['as written'], 'text/plain');
    await writeFile(await store.fileOf(ref), 'changed');
    const complaint = `has SHA-256 ${sha256('changed')}, expected ${ref.sha256}`;
    await expect(store.verify(ref)).rejects.toThrow(complaint);
    await expect(store.fileOf(ref)).rejects.toThrow(complaint);
  });

  it('says where an artifact was that has gone', async () => {
    const ref = await store.put(['gone'], 'text/plain');
    const path = await store.fileOf(ref);
    await rm(path);
    await expect(store.fileOf(ref)).rejects.toThrow(`is not at ${path}`);
  });
});
