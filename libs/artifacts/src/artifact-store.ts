import type { ArtifactRef } from '@retrace/contracts';

/** Keeps what is too large for a message, by the SHA-256 of its content. Equal content is kept once. */
export interface ArtifactStore {
  /** Stores text as it comes, in memory only piece by piece. */
  put(content: Iterable<string> | AsyncIterable<string>, mediaType: string): Promise<ArtifactRef>;
  /** Stores every file of a folder and its subfolders; the reference is that of their list. */
  putFolder(folder: string): Promise<ArtifactRef>;
  /**
   * A local file with the content, its hash and size checked. It must not be written to.
   *
   * @throws ArtifactMissing, ArtifactDamaged, ArtifactRefWrong
   */
  fileOf(ref: ArtifactRef): Promise<string>;
  /**
   * Lays out a stored folder. A folder that is there already is replaced when the new one is whole.
   *
   * @throws ArtifactMissing, ArtifactDamaged, ArtifactRefWrong
   */
  restoreFolder(ref: ArtifactRef, into: string): Promise<void>;
  /**
   * Checks that the artifact is there and is what the reference says. Reads it whole, once in the life of this store;
   * of a stored folder it reads the list.
   *
   * @throws ArtifactMissing, ArtifactDamaged, ArtifactRefWrong
   */
  verify(ref: ArtifactRef): Promise<void>;
}
