import { wordsOf, type PromptCandidate } from '@retrace/datasets';

import type { BandIndex, CandidateTable, Placed } from '../curation-scratch.js';
import { hashFunctions, hashNumbers, jaccard, minHashSignature, shinglesOf, type Shingles } from './min-hash.js';

/**
 * From this Jaccard similarity of 5-character shingles on, two prompts are near-duplicates. At 0.7 a prompt of ten words
 * with one word swapped or added is one; two prompts of the same form on different things are not.
 */
export const nearDuplicateThreshold = 0.7;

// 16 bands of 4: a pair at the threshold shares a band in 98.8 % of cases (1 - (1 - 0.7^4)^16), one at 0.8 in 99.98 %.
const bands = 16;
const rowsInBand = 4;
const functions = hashFunctions(bands * rowsInBand);

export interface NearDuplicate {
  readonly of: PromptCandidate;
  /** Exact Jaccard similarity, from nearDuplicateThreshold to 1. */
  readonly similarity: number;
}

/**
 * Finds prompts that are nearly the same as one before them: MinHash with banded locality-sensitive hashing (Leskovec,
 * Rajaraman, Ullman: Mining of Massive Datasets, 3.4) proposes pairs, the exact similarity decides.
 */
export class NearDuplicates {
  constructor(
    private readonly kept: BandIndex,
    private readonly candidates: Pick<CandidateTable, 'get'>,
  ) {}

  /** Keeps the candidate when nothing kept is like it; otherwise gives what it is most like. */
  add({ place, candidate }: Placed): NearDuplicate | undefined {
    const shingles = shinglesIn(candidate);
    const keys = bandKeys(minHashSignature(shingles, functions));
    const nearest = this.#nearest(keys, shingles);
    if (nearest === undefined) this.kept.add(keys, place);
    return nearest;
  }

  #nearest(keys: readonly number[], shingles: Shingles): NearDuplicate | undefined {
    let nearest: NearDuplicate | undefined;
    for (const place of this.kept.sharing(keys)) {
      const of = this.candidates.get(place);
      const similarity = jaccard(shinglesIn(of), shingles);
      if (similarity > (nearest?.similarity ?? 0)) nearest = { of, similarity };
    }
    return nearest === undefined || nearest.similarity < nearDuplicateThreshold ? undefined : nearest;
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
