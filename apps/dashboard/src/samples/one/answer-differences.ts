import { diffArrays } from 'diff';

/** A piece of two texts. `added` stands in the second only, `removed` in the first only. */
export interface DifferencePart {
  readonly kind: 'same' | 'added' | 'removed';
  readonly text: string;
}

/** Texts that have little in common take long, and their differences tell nothing. */
const LONGEST_MS = 200;

const segmenter = new Intl.Segmenter(undefined, { granularity: 'word' });

/** Where a second text differs from a first, by words of any script; null where that takes too long. */
export function answerDifferences(first: string, second: string): readonly DifferencePart[] | null {
  const found = diffArrays(wordsOf(first), wordsOf(second), { timeout: LONGEST_MS });
  if (found === undefined) return null;
  return found.map(({ value, added, removed }) => {
    const text = value.join('');
    if (added) return { kind: 'added', text };
    return { kind: removed ? 'removed' : 'same', text };
  });
}

/** With what stands between them, so that together they are the text. */
function wordsOf(text: string): string[] {
  return Array.from(segmenter.segment(text), ({ segment }) => segment);
}
