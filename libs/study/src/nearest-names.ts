import { distance } from 'fastest-levenshtein';

const MOST = 3;

/**
 * The names that a word was likely meant to be, the nearest first and at most three: those that take few changes of single
 * letters (Levenshtein distance, at most a third of the word), and those that begin with it or have it as a part.
 */
export function nearestNames(word: string, known: readonly string[]): readonly string[] {
  const meant = word.toLowerCase();
  return known
    .map((name) => ({ name, changes: changesTo(meant, name.toLowerCase()) }))
    .filter(({ changes }) => changes <= Math.ceil(meant.length / 3))
    .toSorted((a, b) => a.changes - b.changes)
    .slice(0, MOST)
    .map(({ name }) => name);
}

/** A sentence that names them, with a space before it; nothing where no name is near. */
export function didYouMean(word: string, known: readonly string[]): string {
  const near = nearestNames(word, known).map((name) => `'${name}'`);
  return near.length === 0 ? '' : ` Did you mean ${near.join(' or ')}?`;
}

/** A word that stands in a name is one change away: whoever writes `qwen3` knows what is to be named, not all of it. */
function changesTo(meant: string, name: string): number {
  if (meant.length >= 3 && name.includes(meant)) return meant === name ? 0 : 1;
  return distance(meant, name);
}
