import type { ArtifactRef } from '@retrace/contracts';

import { folderListType } from './folders/folder-list.js';
import { ContentBucket } from './s3/content-bucket.js';
import { S3Bucket } from './s3/s3-bucket.js';
import type { S3Settings } from './s3/s3-settings.js';
import { StoredArtifacts } from './stored-artifacts.js';

/** A bucket, of which what begins with the prefix belongs to one owner. */
export type BucketPartSettings = S3Settings & { readonly prefix: string };

/** Artifacts in a part of a bucket that is cleared as a whole, and notes by which others name theirs there. */
export class BucketPart extends StoredArtifacts {
  private readonly bucket: S3Bucket;

  /**
   * @param cache a folder of this machine for what was stored or read; it may be emptied while nothing runs
   * @param signal breaks off what is being stored
   */
  constructor(settings: BucketPartSettings, cache: string, signal?: AbortSignal) {
    const bucket = new S3Bucket(settings, signal);
    super(new ContentBucket(bucket, cache));
    this.bucket = bucket;
  }

  /** The stored folder that a note leads to; undefined when there is no such note, or none that can be read. */
  async folderNoted(name: string): Promise<ArtifactRef | undefined> {
    const text = await this.bucket.read(this.bucket.keyUnder(`notes/${name}`));
    return text === undefined ? undefined : folderRefIn(text);
  }

  /** Deletes everything here. */
  clear(): Promise<void> {
    return this.bucket.clear();
  }
}

/** Written by the Python worker: `{sha256, bytes, owner}`. */
function folderRefIn(text: string): ArtifactRef | undefined {
  const note = parsed(text);
  if (typeof note !== 'object' || note === null || !('sha256' in note) || !('bytes' in note)) return undefined;
  const { sha256, bytes } = note;
  if (typeof sha256 !== 'string' || typeof bytes !== 'number') return undefined;
  return { uri: `artifact:${sha256}`, sha256, bytes, mediaType: folderListType };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
