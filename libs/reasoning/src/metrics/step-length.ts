import { byStepType, type StepType } from '../step-type.js';

/** A sentence by what a length share needs of it. */
export interface SentenceLength {
  readonly label: StepType;
  readonly words: number;
}

/**
 * The share of a trace's words that each step type takes, Σ words of the type / Σ words; the shares add up to 1.
 * Undefined for a trace without a word.
 * Source: a relative frequency weighted by length, as `stepFrequency` with words instead of sentences.
 */
export function stepLengthShare(sentences: readonly SentenceLength[]): Readonly<Record<StepType, number>> | undefined {
  const all = sentences.reduce((sum, { words }) => sum + words, 0);
  if (all === 0) return undefined;
  return byStepType(
    (type) => sentences.reduce((sum, { label, words }) => (label === type ? sum + words : sum), 0) / all,
  );
}

/**
 * The words of a text: runs between white space, and each Chinese character by itself, since Chinese sets no space
 * between words.
 */
export function countWords(text: string): number {
  let words = 0;
  let inWord = false;
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (isHan(code)) {
      words += 1;
      inWord = false;
    } else if (isSpace(code)) {
      inWord = false;
    } else if (!inWord) {
      words += 1;
      inWord = true;
    }
  }
  return words;
}

function isHan(code: number): boolean {
  return (code >= 0x4e00 && code <= 0x9fff) || (code >= 0x3400 && code <= 0x4dbf);
}

/** White space and Chinese punctuation, which stands beside characters without a space. */
function isSpace(code: number): boolean {
  return (
    (code >= 9 && code <= 13) ||
    code === 32 ||
    code === 0xa0 ||
    (code >= 0x2000 && code <= 0x200a) ||
    code === 0x2028 ||
    code === 0x2029 ||
    (code >= 0x3000 && code <= 0x3002) ||
    (code >= 0xff01 && code <= 0xff1f)
  );
}
