import { resolve } from 'node:path';

import { ArtifactCredentialsMissing } from './artifact-errors.js';
import { parseArtifactLocation, type BucketPlace } from './artifact-location.js';
import type { ArtifactStore } from './artifact-store.js';
import { FolderArtifactStore } from './folder-artifact-store.js';
import type { S3Settings } from './s3/s3-settings.js';
import { S3ArtifactStore } from './s3-artifact-store.js';

interface BucketKeys {
  /** AWS_ACCESS_KEY_ID */
  readonly accessKeyId?: string | undefined;
  /** AWS_SECRET_ACCESS_KEY */
  readonly secretAccessKey?: string | undefined;
}

/** Where artifacts are, and what it takes to get there. */
export interface ArtifactSettings extends BucketKeys {
  /** What RETRACE_ARTIFACTS says. */
  readonly location: string;
  /** A folder of this machine for what is read from a bucket. */
  readonly cache: string;
}

/**
 * The store that the settings name. Nothing is asked of it yet.
 *
 * @throws ArtifactLocationInvalid, ArtifactCredentialsMissing
 */
export function openArtifactStore({ location, cache, ...keys }: ArtifactSettings): ArtifactStore {
  const place = parseArtifactLocation(location);
  if (place.kind === 'folder') return new FolderArtifactStore(resolve(place.folder));
  return new S3ArtifactStore(withKeys(place, keys), resolve(cache));
}

/**
 * The bucket that the settings name; undefined when they name a folder.
 *
 * @throws ArtifactLocationInvalid, ArtifactCredentialsMissing
 */
export function bucketOf({ location, ...keys }: Omit<ArtifactSettings, 'cache'>): S3Settings | undefined {
  const place = parseArtifactLocation(location);
  return place.kind === 'folder' ? undefined : withKeys(place, keys);
}

function withKeys(place: BucketPlace, { accessKeyId, secretAccessKey }: BucketKeys): S3Settings {
  // A variable that is set to nothing is not set.
  if (!accessKeyId || !secretAccessKey) throw new ArtifactCredentialsMissing(place.bucket);
  return { ...place, accessKeyId, secretAccessKey };
}
