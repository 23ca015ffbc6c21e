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

function levenshtein(first: readonly StepType[], second: readonly StepType[]): number {
  let previous = Array.from({ length: second.length + 1 }, (_, column) => column);
  first.forEach((type, row) => {
    const current = [row + 1];
    second.forEach((other, column) => {
      const replaced = cell(previous, column) + (type === other ? 0 : 1);
      current.push(Math.min(replaced, cell(previous, column + 1) + 1, cell(current, column) + 1));
    });
    previous = current;
  });
  return cell(previous, second.length);
}

/** Every cell that is asked for has been filled. */
function cell(row: readonly number[], column: number): number {
  return row[column] ?? Infinity;
}
