import { createWriteStream } from 'node:fs';
import { copyFile, readdir, readFile } from 'node:fs/promises';
import { join, sep } from 'node:path';
import { pipeline } from 'node:stream/promises';

import type { ArtifactRef } from '@retrace/contracts';

import { ArtifactRefWrong } from './artifact-errors.js';
import type { ArtifactStore } from './artifact-store.js';
import type { Content, ContentStore } from './content/content-store.js';
import { folderListType, parseFolderList, type ListedFile } from './folders/folder-list.js';
import { layOut } from './folders/lay-out.js';

/** Artifacts over any store of content. */
export class StoredArtifacts implements ArtifactStore {
  private readonly verified = new Set<string>();

  constructor(private readonly content: ContentStore) {}

  async put(content: Iterable<string> | AsyncIterable<string>, mediaType: string): Promise<ArtifactRef> {
    const stored = await this.content.add((path) => pipeline(content, createWriteStream(path, { flush: true })));
    return { uri: uriOf(stored), ...stored, mediaType };
  }

  /** The list is stored last: where it is, everything is. */
  async putFolder(folder: string): Promise<ArtifactRef> {
    const entries = await readdir(folder, { recursive: true, withFileTypes: true });
    const paths = entries
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1))
      .sort();
    const files: ListedFile[] = [];
    for (const path of paths) {
      const stored = await this.content.add((to) => copyFile(join(folder, path), to));
      files.push({ path: path.split(sep).join('/'), ...stored });
    }
    return this.put([JSON.stringify({ files }, undefined, 2)], folderListType);
  }

  async fileOf(ref: ArtifactRef): Promise<string> {
    if (ref.uri !== uriOf(ref)) throw ArtifactRefWrong.inUri(ref);
    return this.content.find(ref);
  }

  async restoreFolder(ref: ArtifactRef, into: string): Promise<void> {
    const list = parseFolderList(await readFile(await this.fileOf(ref), 'utf8'));
    await layOut(list, into, (file) => this.content.find(file));
  }

  async verify(ref: ArtifactRef): Promise<void> {
    const name = `${ref.uri} ${ref.sha256} ${ref.bytes}`;
    if (this.verified.has(name)) return;
    await this.fileOf(ref);
    this.verified.add(name);
  }
}

function uriOf({ sha256 }: Pick<Content, 'sha256'>): string {
  return `artifact:${sha256}`;
}
