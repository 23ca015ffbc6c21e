import { wordsOf } from '@retrace/datasets';
import type { PromptCandidate } from '@retrace/datasets';
import { jaccard, minHashSignature, shinglesOf, type Shingles } from './min-hash.js';

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

interface Kept {
  readonly candidate: PromptCandidate;
  readonly shingles: Shingles;
}

/**
 * Finds prompts that are nearly the same as one before them: MinHash with banded locality-sensitive hashing (Leskovec,
 * Rajaraman, Ullman: Mining of Massive Datasets, 3.4) proposes pairs, the exact similarity decides.
 */
export class NearDuplicates {
  readonly #buckets = new Map<string, Kept[]>();

  /** Keeps the candidate when nothing kept is like it; otherwise gives what it is most like. */
  add(candidate: PromptCandidate): NearDuplicate | undefined {
    const shingles = shinglesOf(wordsOf(candidate.prompt));
    const keys = bandKeys(minHashSignature(shingles, bands * rowsInBand));
    const nearest = this.#nearest(keys, shingles);
    if (nearest !== undefined) return nearest;
    const kept = { candidate, shingles };
    for (const key of keys) this.#buckets.set(key, [...(this.#buckets.get(key) ?? []), kept]);
    return undefined;
  }

  #nearest(keys: readonly string[], shingles: Shingles): NearDuplicate | undefined {
    const proposed = new Set(keys.flatMap((key) => this.#buckets.get(key) ?? []));
    return [...proposed]
      .map((kept) => ({ of: kept.candidate, similarity: jaccard(kept.shingles, shingles) }))
      .filter(({ similarity }) => similarity >= nearDuplicateThreshold)
      .reduce<NearDuplicate | undefined>(
        (best, next) => (best === undefined || next.similarity > best.similarity ? next : best),
        undefined,
      );
  }
}

function bandKeys(signature: Uint32Array): readonly string[] {
  return Array.from({ length: bands }, (_, band) => {
    const rows = signature.subarray(band * rowsInBand, (band + 1) * rowsInBand);
    return `${band}:${rows.join(',')}`;
  });
}
