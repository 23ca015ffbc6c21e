import { ArtifactDamaged, ArtifactMissing } from '../artifact-errors.js';
import { assertSame, ContentFolder } from '../content/content-folder.js';
import type { Content, ContentStore } from '../content/content-store.js';
import type { S3Bucket } from './s3-bucket.js';

/** Content in a bucket, with a folder of this machine in front: what is read again is not downloaded again. */
export class ContentBucket implements ContentStore {
  private readonly cache: ContentFolder;

  constructor(
    private readonly bucket: S3Bucket,
    cache: string,
  ) {
    this.cache = new ContentFolder(cache);
  }

  async add(write: (path: string) => Promise<void>): Promise<Content> {
    const content = await this.cache.add(write);
    const key = this.bucket.keyOf(content.sha256);
    if ((await this.bucket.sizeOf(key)) !== content.bytes) await this.bucket.upload(key, this.cache.pathOf(content));
    return content;
  }

  async find(content: Content): Promise<string> {
    try {
      return await this.cache.find(content);
    } catch (error) {
      if (!(error instanceof ArtifactMissing || error instanceof ArtifactDamaged)) throw error;
    }
    await this.fetch(content);
    return this.cache.pathOf(content);
  }

  async remove(sha256: string): Promise<void> {
    await this.bucket.delete(this.bucket.keyOf(sha256));
    await this.cache.remove(sha256);
  }

  private async fetch(content: Content): Promise<void> {
    const key = this.bucket.keyOf(content.sha256);
    const address = this.bucket.addressOf(key);
    await this.cache.add(
      async (path) => {
        if (!(await this.bucket.download(key, path))) throw new ArtifactMissing(content.sha256, address);
      },
      (found) => assertSame(content, found, address),
    );
  }
}
