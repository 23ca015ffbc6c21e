import type { PromptCandidate } from '@retrace/datasets';

import type { CandidateShelf } from '../../src/domain/candidate-shelf.js';

/** A shelf without a file. */
export function memoryShelf(): CandidateShelf {
  const candidates: PromptCandidate[] = [];
  return {
    put: (candidate) => candidates.push(candidate) - 1,
    get: (place) => {
      const candidate = candidates[place];
      if (candidate === undefined) throw new RangeError(`nothing lies in place ${place}`);
      return candidate;
    },
  };
}
