import { createHash, randomUUID } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { copyFile, mkdir, open, readdir, readFile, rename, rm, stat } from 'node:fs/promises';
import { dirname, join, sep } from 'node:path';

import type { ArtifactRef } from '@retrace/contracts';

import { ArtifactDamaged, ArtifactMissing, DiskFull } from './artifact-errors.js';
import type { ArtifactStore } from './artifact-store.js';
import { folderListType, parseFolderList, type ListedFile } from './folder-list.js';

/** Artifacts as files in a folder, each named by its hash. A file appears whole or not at all. */
export class FolderArtifactStore implements ArtifactStore {
  constructor(private readonly folder: string) {}

  async put(content: Iterable<string> | AsyncIterable<string>, mediaType: string): Promise<ArtifactRef> {
    return this.store(mediaType, async (path) => {
      const file = await open(path, 'w');
      try {
        for await (const piece of content) await file.appendFile(piece);
        await file.sync();
      } finally {
        await file.close();
      }
    });
  }

  async putFolder(folder: string): Promise<ArtifactRef> {
    const entries = await readdir(folder, { recursive: true, withFileTypes: true });
    const paths = entries
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1))
      .sort();
    const files: ListedFile[] = [];
    for (const path of paths) {
      const { sha256, bytes } = await this.store('application/octet-stream', (to) => copyFile(join(folder, path), to));
      files.push({ path: path.split(sep).join('/'), sha256, bytes });
    }
    return this.put([JSON.stringify({ files }, undefined, 2)], folderListType);
  }

  async fileOf({ sha256 }: Pick<ArtifactRef, 'sha256'>): Promise<string> {
    const path = this.pathOf(sha256);
    const found = await hashOf(path).catch((error: unknown) => {
      throw new ArtifactMissing(sha256, path, error);
    });
    if (found !== sha256) throw new ArtifactDamaged(path, sha256, found);
    return path;
  }

  async restoreFolder(ref: ArtifactRef, into: string): Promise<void> {
    const list = parseFolderList(await readFile(await this.fileOf(ref), 'utf8'));
    const partial = `${into}.${randomUUID()}.partial`;
    try {
      for (const file of list) {
        const to = join(partial, ...file.path.split('/'));
        await mkdir(dirname(to), { recursive: true });
        await copyFile(await this.fileOf(file), to);
      }
      await rm(into, { recursive: true, force: true });
      await rename(partial, into);
    } catch (error) {
      await rm(partial, { recursive: true, force: true });
      throw isDiskFull(error) ? new DiskFull(into, error) : error;
    }
  }

  private async store(mediaType: string, write: (path: string) => Promise<void>): Promise<ArtifactRef> {
    const partial = join(this.folder, 'partial', randomUUID());
    try {
      await mkdir(dirname(partial), { recursive: true });
      await write(partial);
      const sha256 = await hashOf(partial);
      const { size } = await stat(partial);
      const path = this.pathOf(sha256);
      await mkdir(dirname(path), { recursive: true });
      await rename(partial, path);
      return { uri: `artifact:${sha256}`, sha256, bytes: size, mediaType };
    } catch (error) {
      await rm(partial, { force: true });
      throw isDiskFull(error) ? new DiskFull(this.folder, error) : error;
    }
  }

  private pathOf(sha256: string): string {
    return join(this.folder, sha256.slice(0, 2), sha256);
  }
}

async function hashOf(path: string): Promise<string> {
  const hash = createHash('sha256');
  for await (const chunk of createReadStream(path)) hash.update(chunk);
  return hash.digest('hex');
}

function isDiskFull(error: unknown): boolean {
  return error instanceof Error && 'code' in error && (error.code === 'ENOSPC' || error.code === 'EDQUOT');
}
