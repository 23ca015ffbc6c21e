import type { RewriteParts } from '../reading/read-rewrite.js';
import type { RewriteReason } from '../rewrite-reason.js';

/** A step of AltTrain has a few sentences; a teacher that goes on for pages has lost the thread. In words. */
const longestStep = 400;
const longestAnswer = 1500;

/** Parts that are longer than any that are meant to be trained on. */
export function lengthReasons({ steps, answer = '' }: RewriteParts): readonly RewriteReason[] {
  const isLong = [...steps.values()].some((text) => countWords(text) > longestStep);
  return isLong || countWords(answer) > longestAnswer ? ['too_long'] : [];
}

function countWords(text: string): number {
  return text.match(/\S+/g)?.length ?? 0;
}
