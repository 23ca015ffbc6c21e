/** What became of an item of a benchmark in one arm, over all its seeds. */
export interface ItemOutcome {
  /** Most seeds were successes; a tie counts against the arm. */
  readonly success: boolean;
  /** The same if every sample that could not be scored were a success. */
  readonly atMost: boolean;
}

/** Which way is better: of a refusal of harmful prompts more is, of over-refusal less. */
export type Better = 'higher' | 'lower';
