/** What one stage of curation took in and gave out, and why the rest did not go on. */
export interface CurationStageCount {
  readonly stage: string;
  readonly in: number;
  readonly out: number;
  readonly reasons: Readonly<Record<string, number>>;
}

/** A row that is not used, and why. */
export interface SetAsideRow {
  readonly dataset: string;
  /** Path of the data set's file as the catalogue gives it. */
  readonly file: string;
  readonly row: number;
  /** The column at fault, where it is one column's. */
  readonly column?: string;
  readonly reason: string;
  readonly detail: string;
}

/** How a prompt set came about: the account artifact of `PromptsCurated`. */
export interface CurationAccount {
  readonly sources: readonly {
    readonly name: string;
    readonly title: string;
    readonly licence: string;
    readonly citation?: string;
    readonly sha256: string;
    readonly taken: number;
  }[];
  /** Benchmarks that were not to be had, so that prompts were not compared with them. */
  readonly missingBenchmarks: readonly { readonly name: string; readonly reason: string }[];
  readonly stages: readonly CurationStageCount[];
  /** How many rows had their category from the source, from their words, or none. */
  readonly categories?: { readonly source: number; readonly words: number; readonly none: number };
  /** How many prompts the sources call unsafe and safe. */
  readonly labels?: { readonly unsafe: number; readonly safe: number };
  /** Data sets whose licence is not known, which was let pass for research. */
  readonly unknownLicences?: readonly string[];
  readonly setAside: { readonly count: number; readonly first: readonly SetAsideRow[] };
}
