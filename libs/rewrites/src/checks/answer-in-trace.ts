import type { RewriteParts } from '../reading/read-rewrite.js';
import type { RewriteReason } from '../rewrite-reason.js';

/** Instructions come as lists, as numbered steps, or as code. */
const listItem = /^\s*(?:[-*•]|\d+[.)]|step \d+\b)\s*\S/gim;
const code = /```|^(?: {4}|\t)\S/m;
const fewestItems = 3;

/**
 * Steps that work out what a refused request asked for: a model trained on them would learn to think of the harm that it
 * does not say. Told by its form, a list or code; harm in running text is not seen.
 */
export function answerInTraceReasons({ steps }: RewriteParts, refused: boolean): readonly RewriteReason[] {
  if (!refused) return [];
  const leaks = [...steps.values()].some(
    (text) => code.test(text) || [...text.matchAll(listItem)].length >= fewestItems,
  );
  return leaks ? ['answer_in_trace'] : [];
}
