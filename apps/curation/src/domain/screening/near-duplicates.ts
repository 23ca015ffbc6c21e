import { wordsOf } from '@retrace/datasets';

import { hashNumbers, jaccard, minHashSignature, shinglesOf, type Shingles } from './min-hash.js';
import { NumberMultimap } from './number-multimap.js';

/**
 * From this Jaccard similarity of 5-character shingles on, two prompts are near-duplicates. At 0.7 a prompt of ten words
 * with one word swapped or added is one; two prompts of the same form on different things are not.
 */
export const nearDuplicateThreshold = 0.7;

// 16 bands of 4: a pair at the threshold shares a band in 98.8 % of cases (1 - (1 - 0.7^4)^16), one at 0.8 in 99.98 %.
const bands = 16;
const rowsInBand = 4;

export interface NearDuplicate<Kept> {
  readonly of: Kept;
  /** Exact Jaccard similarity, from nearDuplicateThreshold to 1. */
  readonly similarity: number;
}

/**
 * Finds prompts that are nearly the same as one before them: MinHash with banded locality-sensitive hashing (Leskovec,
 * Rajaraman, Ullman: Mining of Massive Datasets, 3.4) proposes pairs, the exact similarity decides. Of a kept prompt it
 * holds two numbers a band and no text: that is asked for again for the few pairs that are proposed.
 */
export class NearDuplicates<Kept> {
  readonly #kept: Kept[] = [];
  /** By the hash of a band, the places of those kept that have it. */
  readonly #buckets = new NumberMultimap();

  constructor(private readonly promptOf: (kept: Kept) => string) {}

  /** Keeps the candidate when nothing kept is like it; otherwise gives what it is most like. */
  add(candidate: Kept): NearDuplicate<Kept> | undefined {
    const shingles = this.#shinglesIn(candidate);
    const keys = bandKeys(minHashSignature(shingles, bands * rowsInBand));
    const nearest = this.#nearest(keys, shingles);
    if (nearest !== undefined) return nearest;
    const place = this.#kept.push(candidate) - 1;
    for (const key of keys) this.#buckets.add(key, place);
    return undefined;
  }

  #nearest(keys: readonly number[], shingles: Shingles): NearDuplicate<Kept> | undefined {
    const proposed = new Set(keys.flatMap((key) => this.#buckets.get(key)));
    return [...proposed]
      .map((place) => this.#kept[place]!) // buckets hold places of what is kept
      .map((of) => ({ of, similarity: jaccard(this.#shinglesIn(of), shingles) }))
      .filter(({ similarity }) => similarity >= nearDuplicateThreshold)
      .reduce<NearDuplicate<Kept> | undefined>(
        (best, next) => (best === undefined || next.similarity > best.similarity ? next : best),
        undefined,
      );
  }

  #shinglesIn(kept: Kept): Shingles {
    return shinglesOf(wordsOf(this.promptOf(kept)));
  }
}

/** A number a band. Two bands that meet in one propose a pair too many, which the exact similarity refuses. */
function bandKeys(signature: Uint32Array): readonly number[] {
  return Array.from({ length: bands }, (_, band) => {
    const rows = signature.subarray(band * rowsInBand, (band + 1) * rowsInBand);
    return hashNumbers([band, ...rows]);
  });
}
