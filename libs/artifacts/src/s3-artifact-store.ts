import { ContentBucket } from './s3/content-bucket.js';
import { S3Bucket } from './s3/s3-bucket.js';
import type { S3Settings } from './s3/s3-settings.js';
import { StoredArtifacts } from './stored-artifacts.js';

/** Artifacts in a bucket of an S3-compatible store, so that services on many machines share them. */
export class S3ArtifactStore extends StoredArtifacts {
  /** @param cache a folder of this machine for what was stored or read; it may be emptied while nothing runs */
  constructor(settings: S3Settings, cache: string) {
    super(new ContentBucket(new S3Bucket(settings), cache));
  }
}
