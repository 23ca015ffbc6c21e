import { compareText, seededKey, type PromptCandidate } from '@retrace/datasets';

/** What of a candidate a choice goes by. */
export type Choosable = Pick<PromptCandidate, 'id' | 'kind' | 'category'>;

interface Ranked<Candidate> {
  readonly candidate: Candidate;
  readonly key: string;
}

/** One category's candidates, best (smallest key) first. */
interface Category<Candidate> {
  readonly key: string;
  readonly ranked: Ranked<Candidate>[];
  /** The best key that was dropped so far: nothing from here on can come in again. */
  dropped: string | undefined;
}

/**
 * A sample of bounded size from a stream, balanced over categories: as if every category in turn gave its best candidate
 * until the sample is full. Which candidates are best is decided by the seed.
 *
 * Holds at most `capacity` candidates, however many are offered. When it is over, the largest category loses its worst:
 * what is dropped could never come back, as more candidates only make each category's share smaller. So the result does
 * not depend on the order in which candidates are offered. Prompts of different kinds never share a category.
 */
export class BalancedSample<Candidate extends Choosable> {
  readonly #categories = new Map<string, Category<Candidate>>();
  #size = 0;

  constructor(
    readonly capacity: number,
    readonly seed: number,
  ) {}

  get size(): number {
    return this.#size;
  }

  /** Whether the candidate has a chance: what has none need not be kept at all. */
  wants(candidate: Choosable): boolean {
    const { dropped } = this.#categoryOf(candidate);
    return dropped === undefined || this.#keyOf(candidate) < dropped;
  }

  offer(candidate: Candidate): void {
    if (!this.wants(candidate)) return;
    insertByKey(this.#categoryOf(candidate).ranked, { candidate, key: this.#keyOf(candidate) });
    this.#size += 1;
    if (this.#size > this.capacity) this.#dropWorst();
  }

  /** The candidates in the order in which categories gave them: the first `n` are the balanced sample of size `n`. */
  inTurn(): readonly Candidate[] {
    const categories = [...this.#categories.values()].sort((a, b) => compareText(a.key, b.key));
    const rounds = Math.max(0, ...categories.map(({ ranked }) => ranked.length));
    return Array.from({ length: rounds }, (_, round) =>
      categories.flatMap(({ ranked }) => ranked[round]?.candidate ?? []),
    ).flat();
  }

  #keyOf({ id }: Choosable): string {
    return seededKey('take', this.seed, id);
  }

  #categoryOf({ kind, category }: Choosable): Category<Candidate> {
    const name = `${kind}/${category}`;
    const known = this.#categories.get(name);
    if (known !== undefined) return known;
    const created: Category<Candidate> = {
      key: seededKey('category', this.seed, name),
      ranked: [],
      dropped: undefined,
    };
    this.#categories.set(name, created);
    return created;
  }

  #dropWorst(): void {
    const largest = [...this.#categories.values()].reduce((a, b) => (losesBefore(b, a) ? b : a));
    largest.dropped = largest.ranked.pop()?.key;
    this.#size -= 1;
  }
}

function losesBefore<Candidate>(a: Category<Candidate>, b: Category<Candidate>): boolean {
  if (a.ranked.length !== b.ranked.length) return a.ranked.length > b.ranked.length;
  return a.key > b.key;
}

function insertByKey<Candidate>(ranked: Ranked<Candidate>[], entry: Ranked<Candidate>): void {
  let low = 0;
  let high = ranked.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    // `middle` lies between two indices of the array, so there is an entry
    if (ranked[middle]!.key < entry.key) low = middle + 1;
    else high = middle;
  }
  ranked.splice(low, 0, entry);
}
