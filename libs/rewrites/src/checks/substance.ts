import type { RewriteParts } from '../reading/read-rewrite.js';
import type { RewriteReason } from '../rewrite-reason.js';

/** Words that a step needs at least: "Harmful." and "No harm." assess nothing. */
const fewestWords = 3;

const words = new Intl.Segmenter('en', { granularity: 'word' });

/** Parts that are empty, and steps that are hardly more. */
export function substanceReasons({ steps, answer }: RewriteParts): readonly RewriteReason[] {
  const texts = [...steps.values()];
  const isEmpty = texts.includes('') || answer === '';
  const isShort = texts.some((text) => text !== '' && countSegments(text) < fewestWords);
  return [...(isEmpty ? (['empty_step'] as const) : []), ...(isShort ? (['one_word_step'] as const) : [])];
}

/** Words as a reader of any language parts them: two Chinese characters are often one. */
function countSegments(text: string): number {
  return [...words.segment(text)].filter(({ isWordLike }) => isWordLike).length;
}
