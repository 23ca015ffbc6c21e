import { isAbbreviation } from './abbreviations.js';
import type { Block } from './blocks.js';

/** What ends a sentence, with the quotes, brackets and emphasis that close after it. */
const terminator = /([.!?…]+|[。！？｡।؟]+)(["'”’»)\]*_」』】）]*)/g;
/** Ends a sentence whether or not a space comes after. */
const unspaced = /[。！？｡।؟]/;
/** Who said what stood in the quotes: the sentence goes on. */
const quoteGoesOn = /^(?:[，、；]|[他她它我你]们?(?:问|说|道|答|喊))/;
const longestWord = 24;

/** Where the sentences of a block end; the last is the block's end. */
export function* sentenceEnds(trace: string, block: Block): Iterable<number> {
  const text = trace.slice(block.start, block.end);
  let inside = 0;
  for (const { 0: match, 1: mark = '', index } of text.matchAll(terminator)) {
    const at = block.start + index;
    while ((block.unparted[inside]?.end ?? Infinity) <= at) inside += 1;
    if ((block.unparted[inside]?.start ?? Infinity) <= at) continue;
    if (endsSentence(text, index, mark, index + match.length)) yield at + match.length;
  }
  yield block.end;
}

function endsSentence(text: string, markAt: number, mark: string, after: number): boolean {
  const following = text.slice(after, after + longestWord);
  if (unspaced.test(mark)) return after === markAt + mark.length || !quoteGoesOn.test(following);
  if (following !== '' && !/^\s/.test(following)) return false;
  const next = following.trimStart().charAt(0);
  if (/\p{Ll}/u.test(next)) return false;
  return mark !== '.' || !isAbbreviation(wordBefore(text, markAt), next);
}

/** The word that ends at `at`, dots within it included. */
function wordBefore(text: string, at: number): string {
  const before = text.slice(Math.max(0, at - longestWord), at);
  return /[\p{L}.]+$/u.exec(before)?.[0] ?? '';
}
