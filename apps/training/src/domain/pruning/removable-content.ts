/** Stored content, by its SHA-256. */
export interface Content {
  readonly sha256: string;
  readonly bytes: number;
}

/**
 * Of each checkpoint that goes, in their order, the content that goes with it: what nothing needs that stays, each piece with
 * the first checkpoint that has it.
 *
 * @param going the content of each, the list of its files last
 * @param needed SHA-256 of all content that has to stay
 */
export function removableContent(
  going: readonly (readonly Content[])[],
  needed: ReadonlySet<string>,
): readonly (readonly Content[])[] {
  const seen = new Set(needed);
  return going.map((contents) =>
    contents.filter(({ sha256 }) => {
      const isNew = !seen.has(sha256);
      seen.add(sha256);
      return isNew;
    }),
  );
}
