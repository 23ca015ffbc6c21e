import type { ArtifactRef } from '@retrace/contracts';

/** A file of a stored folder; its path is relative, with forward slashes. It is an artifact of its own. */
export interface StoredFile {
  readonly path: string;
  readonly file: ArtifactRef;
}

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
  /**
   * The files of a stored folder, in the order of their paths.
   *
   * @throws ArtifactMissing, ArtifactDamaged, ArtifactRefWrong
   */
  filesOf(folder: ArtifactRef): Promise<readonly StoredFile[]>;
  /**
   * Removes content by its SHA-256. Content that is not there is no error. Equal content is kept once: whoever asks has made
   * sure that no other artifact needs it. Caches of other machines may go on having it.
   */
  remove(sha256: string): Promise<void>;
}
