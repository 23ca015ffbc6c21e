import type { ArtifactRef } from '@retrace/contracts';

/** Keeps what is too large for a message, by the SHA-256 of its content. Equal content is kept once. */
export interface ArtifactStore {
  /** Stores text as it comes, in memory only piece by piece. */
  put(content: Iterable<string> | AsyncIterable<string>, mediaType: string): Promise<ArtifactRef>;
  /** Stores every file of a folder and its subfolders; the reference is that of their list. */
  putFolder(folder: string): Promise<ArtifactRef>;
  /**
   * A local file with the content, its hash checked. It must not be written to.
   *
   * @throws ArtifactMissing, ArtifactDamaged
   */
  fileOf(ref: ArtifactRef): Promise<string>;
  /**
   * Lays out a stored folder. A folder that is there already is replaced when the new one is whole.
   *
   * @throws ArtifactMissing, ArtifactDamaged
   */
  restoreFolder(ref: ArtifactRef, into: string): Promise<void>;
}
