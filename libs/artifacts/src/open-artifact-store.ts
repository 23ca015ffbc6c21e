import { resolve } from 'node:path';

import { ArtifactCredentialsMissing } from './artifact-errors.js';
import { parseArtifactLocation } from './artifact-location.js';
import type { ArtifactStore } from './artifact-store.js';
import { FolderArtifactStore } from './folder-artifact-store.js';
import { S3ArtifactStore } from './s3-artifact-store.js';

/** Where artifacts are, and what it takes to get there. */
export interface ArtifactSettings {
  /** What RETRACE_ARTIFACTS says. */
  readonly location: string;
  /** A folder of this machine for what is read from a bucket. */
  readonly cache: string;
  /** AWS_ACCESS_KEY_ID */
  readonly accessKeyId?: string | undefined;
  /** AWS_SECRET_ACCESS_KEY */
  readonly secretAccessKey?: string | undefined;
}

/**
 * The store that the settings name. Nothing is asked of it yet.
 *
 * @throws ArtifactLocationInvalid, ArtifactCredentialsMissing
 */
export function openArtifactStore({ location, cache, accessKeyId, secretAccessKey }: ArtifactSettings): ArtifactStore {
  const place = parseArtifactLocation(location);
  if (place.kind === 'folder') return new FolderArtifactStore(resolve(place.folder));
  // A variable that is set to nothing is not set.
  if (!accessKeyId || !secretAccessKey) throw new ArtifactCredentialsMissing(place.bucket);
  return new S3ArtifactStore({ ...place, accessKeyId, secretAccessKey }, resolve(cache));
}
