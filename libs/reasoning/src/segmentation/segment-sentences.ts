import { blocksOf } from './blocks.js';
import type { Span } from './span.js';
import { sentenceEnds } from './sentence-ends.js';

/** One sentence of a trace; `trace.slice(start, end) === text`. */
export interface Sentence {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

const wordOrNumber = /[\p{L}\p{N}]/u;

/**
 * The sentences of a trace, in order and without overlap. Takes Markdown (a list item, heading or quote starts a
 * sentence; a table row or fenced code block is one), formulas and inline code (never parted), abbreviations, decimals,
 * and Chinese punctuation. A line ends a sentence unless the next one goes on in lower case. What has no letter and no
 * digit (rules, table borders, stray brackets) is no sentence. Time grows linearly with the trace.
 */
export function segmentSentences(trace: string): readonly Sentence[] {
  const sentences: Sentence[] = [];
  for (const block of blocksOf(trace)) {
    let start = block.start;
    for (const end of sentenceEnds(trace, block)) {
      const sentence = trimmed(trace, { start, end });
      if (wordOrNumber.test(sentence.text)) sentences.push(sentence);
      start = end;
    }
  }
  return sentences;
}

function trimmed(trace: string, { start, end }: Span): Sentence {
  const raw = trace.slice(start, end);
  const text = raw.trim();
  const from = start + (raw.length - raw.trimStart().length);
  return { text, start: from, end: from + text.length };
}
