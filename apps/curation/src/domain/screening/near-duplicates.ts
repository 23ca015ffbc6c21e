import { wordsOf, type PromptCandidate } from '@retrace/datasets';

import { hashNumbers, jaccard, minHashSignature, shinglesOf, type Shingles } from './min-hash.js';

/**
 * From this Jaccard similarity of 5-character shingles on, two prompts are near-duplicates. At 0.7 a prompt of ten words
 * with one word swapped or added is one; two prompts of the same form on different things are not.
 */
export const nearDuplicateThreshold = 0.7;

// 16 bands of 4: a pair at the threshold shares a band in 98.8 % of cases (1 - (1 - 0.7^4)^16), one at 0.8 in 99.98 %.
const bands = 16;
const rowsInBand = 4;

export interface NearDuplicate {
  readonly of: PromptCandidate;
  /** Exact Jaccard similarity, from nearDuplicateThreshold to 1. */
  readonly similarity: number;
}

/**
 * Finds prompts that are nearly the same as one before them: MinHash with banded locality-sensitive hashing (Leskovec,
 * Rajaraman, Ullman: Mining of Massive Datasets, 3.4) proposes pairs, the exact similarity decides. Of a kept prompt it
 * holds a number a band and no text of its own: shingles are made again for the few pairs that are proposed.
 */
export class NearDuplicates {
  readonly #kept: PromptCandidate[] = [];
  /** By the hash of a band, the places of those kept that have it; most often there is one. */
  readonly #buckets = new Map<number, number | readonly number[]>();

  /** Keeps the candidate when nothing kept is like it; otherwise gives what it is most like. */
  add(candidate: PromptCandidate): NearDuplicate | undefined {
    const shingles = shinglesIn(candidate);
    const keys = bandKeys(minHashSignature(shingles, bands * rowsInBand));
    const nearest = this.#nearest(keys, shingles);
    if (nearest !== undefined) return nearest;
    const place = this.#kept.push(candidate) - 1;
    for (const key of keys) {
      const others = this.#inBucket(key);
      this.#buckets.set(key, others.length === 0 ? place : [...others, place]);
    }
    return undefined;
  }

  #nearest(keys: readonly number[], shingles: Shingles): NearDuplicate | undefined {
    const proposed = new Set(keys.flatMap((key) => this.#inBucket(key)));
    return [...proposed]
      .map((place) => this.#kept[place]!) // buckets hold places of what is kept
      .map((of) => ({ of, similarity: jaccard(shinglesIn(of), shingles) }))
      .filter(({ similarity }) => similarity >= nearDuplicateThreshold)
      .reduce<NearDuplicate | undefined>(
        (best, next) => (best === undefined || next.similarity > best.similarity ? next : best),
        undefined,
      );
  }

  #inBucket(key: number): readonly number[] {
    const places = this.#buckets.get(key) ?? [];
    return typeof places === 'number' ? [places] : places;
  }
}

function shinglesIn({ prompt }: PromptCandidate): Shingles {
  return shinglesOf(wordsOf(prompt));
}

/** A number a band. Two bands that meet in one propose a pair too many, which the exact similarity refuses. */
function bandKeys(signature: Uint32Array): readonly number[] {
  return Array.from({ length: bands }, (_, band) => {
    const rows = signature.subarray(band * rowsInBand, (band + 1) * rowsInBand);
    return hashNumbers([band, ...rows]);
  });
}
