/*
 * Short answers as lm-evaluation-harness 0.4 scores them (task nq_open, version 4.0): exact match with any accepted answer,
 * ignoring articles, case and punctuation, in this order.
 */

/** Python's `string.punctuation`. */
export const punctuation = /[!-/:-@[-`{-~]/g;
/** With Python's word boundary, which knows letters of all scripts; an article goes only with the space after it. */
const articles = /(?<![\p{L}\p{N}_])(?:[Tt]he |[Aa]n |[Aa] )/gu;

/** What exact match compares. */
function normalised(text: string): string {
  return text.replace(articles, '').toLowerCase().replace(punctuation, '');
}

/** Whether an answer is one of those that are accepted. Space around it is cut off, and around theirs is not. */
export function matchesExactly(answer: string, accepted: readonly string[]): boolean {
  const given = normalised(answer.trim());
  return accepted.some((one) => normalised(one) === given);
}

/**
 * An answer as far as the task lets a model write: up to the first line end, full stop or comma. The harness gives these
 * to the endpoint as stop sequences, which a model that thinks first would meet in its thinking.
 */
export function untilFirstStop(answer: string): string {
  return /^[^\n.,]*/.exec(answer.trimStart())?.[0] ?? '';
}
