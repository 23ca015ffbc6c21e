/** What content is known by: its SHA-256 in hexadecimal, and its size. */
export interface Content {
  readonly sha256: string;
  readonly bytes: number;
}

/** Keeps files by their content. */
export interface ContentStore {
  /**
   * Takes in the file that `write` makes at the path it is given; it appears whole or not at all.
   *
   * @throws DiskFull
   */
  add(write: (path: string) => Promise<void>): Promise<Content>;
  /**
   * A local file with that content.
   *
   * @throws ArtifactMissing, ArtifactDamaged, ArtifactRefWrong
   */
  find(content: Content): Promise<string>;
  /** Removes content; when it is not there, nothing happens. */
  remove(sha256: string): Promise<void>;
}
