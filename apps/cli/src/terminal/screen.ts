/** What of a terminal is written to. */
export interface Screen {
  readonly isTTY?: boolean | undefined;
  readonly columns?: number | undefined;
  readonly rows?: number | undefined;
  write(text: string): unknown;
}

/** Columns of a terminal; what is no terminal, like a CI log, takes lines of any length. */
export function widthOf({ isTTY, columns }: Screen): number {
  return isTTY === true ? columns || 80 : Infinity; // some terminals say 0
}
