import type { Better, ItemOutcome } from './item-outcome.js';

/** What became of every item of an endpoint in every arm, small enough to stand in a report. */
export interface OutcomeTable {
  readonly endpoint: string;
  readonly title: string;
  readonly better: Better;
  /** Keys of the items, the same for the same item in any study. */
  readonly items: readonly string[];
  readonly arms: readonly ArmOutcomes[];
}

export interface ArmOutcomes {
  readonly arm: string;
  /**
   * A character an item: `1` success, `0` none, `?` no success that could be one if what was not scored were, `.` not
   * sampled.
   */
  readonly outcomes: string;
}

/** The outcomes of an arm as text, in the order of items. */
export function encodeOutcomes(items: readonly string[], outcomes: ReadonlyMap<string, ItemOutcome>): string {
  return items.map((item) => characterOf(outcomes.get(item))).join('');
}

/** The outcomes of an arm by item; those that were not sampled, or are no outcome, are left out. */
export function decodeOutcomes(items: readonly string[], { outcomes }: ArmOutcomes): ReadonlyMap<string, ItemOutcome> {
  return new Map(
    items.flatMap((item, place) => {
      const outcome = outcomeOf(outcomes[place]);
      return outcome === undefined ? [] : [[item, outcome] as const];
    }),
  );
}

function characterOf(outcome: ItemOutcome | undefined): string {
  if (outcome === undefined) return '.';
  if (outcome.success) return '1';
  return outcome.atMost ? '?' : '0';
}

function outcomeOf(character: string | undefined): ItemOutcome | undefined {
  switch (character) {
    case '1':
      return { success: true, atMost: true };
    case '0':
      return { success: false, atMost: false };
    case '?':
      return { success: false, atMost: true };
    default:
      return undefined;
  }
}
