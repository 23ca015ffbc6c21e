import type { StudySummary } from '@retrace/contracts';
import { nearestNames } from '@retrace/study';

/** A study as far as it takes to name it. */
export type NamedStudy = Pick<StudySummary, 'id' | 'name' | 'requestedAt'>;

/** What a word that names a study was found to mean. */
export type StudyMatch =
  | { readonly kind: 'one'; readonly study: NamedStudy }
  /** The beginning of several ids. */
  | { readonly kind: 'several'; readonly studies: readonly NamedStudy[] }
  /** Of nobody, with the names that were likely meant. */
  | { readonly kind: 'none'; readonly near: readonly string[] };

/**
 * A study by its name (the latest of that name), its id, or the beginning of its id.
 *
 * @param studies the latest first
 */
export function matchStudy(word: string, studies: readonly NamedStudy[]): StudyMatch {
  const named = studies.find(({ name }) => name === word);
  if (named !== undefined) return { kind: 'one', study: named };
  const begun = studies.filter(({ id }) => word.length >= 2 && id.startsWith(word.toLowerCase()));
  const [study] = begun;
  if (study === undefined)
    return { kind: 'none', near: nearestNames(word, [...new Set(studies.map(({ name }) => name))]) };
  return begun.length === 1 ? { kind: 'one', study } : { kind: 'several', studies: begun };
}
