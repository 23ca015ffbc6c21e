import type { StepType } from '../step-type.js';

/**
 * Normalised Levenshtein distance between two step sequences, in [0, 1]: the fewest insertions, deletions and
 * replacements of a step that turn one into the other, over the length of the longer. Two empty sequences are at 0.
 * Source: V. I. Levenshtein, "Binary codes capable of correcting deletions, insertions and reversals", Soviet Physics
 * Doklady 10 (1966).
 */
export function editDistance(first: readonly StepType[], second: readonly StepType[]): number {
  const longest = Math.max(first.length, second.length);
  return longest === 0 ? 0 : levenshtein(first, second) / longest;
}

/** Row by row over one table of counts, since traces of models that loop have thousands of steps. */
function levenshtein(first: readonly StepType[], second: readonly StepType[]): number {
  const row = Uint32Array.from({ length: second.length + 1 }, (_, column) => column);
  first.forEach((type, above) => {
    let diagonal = above;
    let left = above + 1;
    row[0] = left;
    for (let column = 1; column <= second.length; column += 1) {
      const up = row[column] ?? Infinity;
      const replaced = diagonal + (type === second[column - 1] ? 0 : 1);
      left = Math.min(replaced, up + 1, left + 1);
      diagonal = up;
      row[column] = left;
    }
  });
  return row[second.length] ?? 0;
}
