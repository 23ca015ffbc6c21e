import { createHash, randomUUID } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { mkdir, rename, rm, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';

import { ArtifactDamaged, ArtifactMissing, ArtifactRefWrong, DiskFull, isDiskFull } from '../artifact-errors.js';
import type { Content, ContentStore } from './content-store.js';

/** Content as files in a folder, each named by its hash. */
export class ContentFolder implements ContentStore {
  constructor(private readonly folder: string) {}

  /** @param accept throws when the content is not what was to come; then it is not kept */
  async add(write: (path: string) => Promise<void>, accept: (content: Content) => void = () => {}): Promise<Content> {
    const partial = join(this.folder, 'partial', randomUUID());
    try {
      await mkdir(dirname(partial), { recursive: true });
      await write(partial);
      const content = await contentOf(partial);
      accept(content);
      const path = this.pathOf(content);
      await mkdir(dirname(path), { recursive: true });
      await rename(partial, path);
      return content;
    } catch (error) {
      await rm(partial, { force: true });
      throw isDiskFull(error) ? new DiskFull(this.folder, error) : error;
    }
  }

  async find(content: Content): Promise<string> {
    const path = this.pathOf(content);
    const found = await contentOf(path).catch((error: unknown) => {
      throw new ArtifactMissing(content.sha256, path, error);
    });
    assertSame(content, found, path);
    return path;
  }

  async remove(sha256: string): Promise<void> {
    await rm(this.pathOf({ sha256 }), { force: true });
  }

  pathOf({ sha256 }: Pick<Content, 'sha256'>): string {
    return join(this.folder, sha256.slice(0, 2), sha256);
  }
}

/** @throws ArtifactDamaged for another hash, ArtifactRefWrong for the same hash with another size */
export function assertSame(expected: Content, found: Content, path: string): void {
  if (found.sha256 !== expected.sha256) throw new ArtifactDamaged(path, expected.sha256, found.sha256);
  if (found.bytes !== expected.bytes) throw ArtifactRefWrong.inSize(expected.sha256, expected.bytes, found.bytes);
}

async function contentOf(path: string): Promise<Content> {
  const hash = createHash('sha256');
  for await (const chunk of createReadStream(path)) hash.update(chunk);
  const { size } = await stat(path);
  return { sha256: hash.digest('hex'), bytes: size };
}
