import { createWriteStream } from 'node:fs';
import { copyFile, readdir, readFile } from 'node:fs/promises';
import { join, sep } from 'node:path';
import { pipeline } from 'node:stream/promises';

import type { ArtifactRef } from '@retrace/contracts';

import { ArtifactRefWrong } from './artifact-errors.js';
import type { ArtifactStore, StoredFile } from './artifact-store.js';
import type { Content, ContentStore } from './content/content-store.js';
import { folderListType, parseFolderList, type ListedFile } from './folders/folder-list.js';
import { layOut } from './folders/lay-out.js';

/** A file of a folder, of which no more is known. */
const fileType = 'application/octet-stream';

/** Artifacts over any store of content. */
export class StoredArtifacts implements ArtifactStore {
  /** By SHA-256, the references that were verified. */
  private readonly verified = new Map<string, Set<string>>();

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
    await layOut(await this.listOf(ref), into, (file) => this.content.find(file));
  }

  async verify(ref: ArtifactRef): Promise<void> {
    const told = `${ref.uri} ${ref.bytes}`;
    const ofContent = this.verified.get(ref.sha256) ?? new Set();
    if (ofContent.has(told)) return;
    await this.fileOf(ref);
    this.verified.set(ref.sha256, ofContent.add(told));
  }

  async filesOf(folder: ArtifactRef): Promise<readonly StoredFile[]> {
    return (await this.listOf(folder)).map(({ path, sha256, bytes }) => ({
      path,
      file: { uri: uriOf({ sha256 }), sha256, bytes, mediaType: fileType },
    }));
  }

  async remove(sha256: string): Promise<void> {
    this.verified.delete(sha256);
    await this.content.remove(sha256);
  }

  private async listOf(folder: ArtifactRef): Promise<readonly ListedFile[]> {
    return parseFolderList(await readFile(await this.fileOf(folder), 'utf8'));
  }
}

function uriOf({ sha256 }: Pick<Content, 'sha256'>): string {
  return `artifact:${sha256}`;
}
