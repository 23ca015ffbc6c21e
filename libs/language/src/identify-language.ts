// The smallest of its tables: they stay in memory, some 90 MB of it.
import { eld } from 'eld/extrasmall';

/** A language by its ISO 639-1 code, or none that the text is long enough to tell. */
export type IdentifiedLanguage =
  | { readonly kind: 'identified'; readonly language: string }
  | { readonly kind: 'undetermined' };

/**
 * Which language a text is in, by its runs of letters (eld: n-grams, works offline). Numbers, formulas and a name or two
 * are undetermined.
 */
export function identifyLanguage(text: string): IdentifiedLanguage {
  const found = eld.detect(text);
  if (found.language === '' || !found.isReliable()) return { kind: 'undetermined' };
  return { kind: 'identified', language: found.language };
}
