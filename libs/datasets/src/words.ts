// Scripts written without spaces count each character as a word.
const word =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]|[[\p{L}\p{M}\p{N}]--[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]]+/gv;
const apostrophes = /['’ʼ]/g;

/**
 * The words that texts are compared by: NFKC, lower case, no punctuation. Two texts with the same words are the same
 * prompt to us, however they are typed.
 */
export function wordsOf(text: string): readonly string[] {
  return text.normalize('NFKC').toLowerCase().replace(apostrophes, '').match(word) ?? [];
}

/** How many words a reader would count: runs of anything between spaces. */
export function countWords(text: string): number {
  return text.match(/\S+/g)?.length ?? 0;
}
