import type { PromptLabel } from '@retrace/contracts';
import type { PromptCandidate } from '@retrace/datasets';

/** Where something was first seen. */
export interface FirstSeen {
  readonly dataset: string;
  readonly row: number;
}

/** Texts that were seen, by their fingerprints. */
export interface SeenTexts {
  /** Where this was first seen; undefined, and remembered, when it is new. */
  firstSeen(of: 'id' | 'prompt', fingerprint: string, here: FirstSeen): FirstSeen | undefined;
}

/** The bands of the MinHash signatures of what was kept (see NearDuplicates). */
export interface BandIndex {
  add(bands: readonly number[], place: number): void;
  /** The places that share a band with these, each once, in rising order. */
  sharing(bands: readonly number[]): readonly number[];
}

/** What a choice among candidates goes by; all compare as text. */
export interface CandidateKeys {
  /** Candidates of one category have the same; smaller ones have their turn first. */
  readonly category: string;
  /** Within its category, the smaller is the better. */
  readonly take: string;
  /** The order of those that are chosen in the end. */
  readonly order: string;
}

export interface ChosenCount {
  readonly dataset: string;
  readonly label: PromptLabel;
  readonly count: number;
}

export interface Placed {
  readonly place: number;
  readonly candidate: PromptCandidate;
}

/**
 * The candidates of each source, in the order in which categories give them in turn: each category's best, then each
 * one's second best, and so on.
 */
export interface CandidateTable {
  add(source: number, candidate: PromptCandidate, keys: CandidateKeys): void;
  /**
   * Leaves the first `capacity` of a source, numbers their turns and says how many they are. What is dropped could never
   * come back, as more candidates only make each category's share smaller: so it may be called whenever there are many.
   */
  keepFirst(source: number, capacity: number): number;
  /** Of a source after keepFirst. What is removed meanwhile may be what was given last. */
  inTurn(source: number): Iterable<Placed>;
  get(place: number): PromptCandidate;
  remove(place: number): void;
  /**
   * Chooses up to `take` of a source, categories giving in turn again what is left of them; says how many.
   *
   * @param most of a category, by its key
   */
  choose(source: number, take: number, most: ReadonlyMap<string, number>): number;
  /** How many are chosen of each data set and label. */
  countChosen(): readonly ChosenCount[];
  /** Leaves the first so many chosen of a label, in their order. */
  keepChosen(label: PromptLabel, count: number): void;
  /** Of all sources, in their order; read anew each time that they are gone through. */
  readonly chosen: Iterable<PromptCandidate>;
}

/** What curation remembers of the rows while it goes through them: more than belongs in memory. */
export interface CurationScratch {
  readonly texts: SeenTexts;
  readonly bands: BandIndex;
  readonly candidates: CandidateTable;
}
