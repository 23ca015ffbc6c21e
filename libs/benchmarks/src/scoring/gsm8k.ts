/*
 * GSM8K as lm-evaluation-harness 0.4 scores it (task gsm8k, version 3.0): two ways to find the answer, then exact match
 * after normalisation.
 */

const strictPattern = /#### (-?[0-9.,]+)/;
const flexiblePattern = /-?[$0-9.,]{2,}|-?[0-9]+/g;

/** The number after the first `#### `, normalised; null without one. The harness's `strict-match`. */
export function extractStrict(answer: string): string | null {
  const found = strictPattern.exec(answer)?.[1];
  return found === undefined ? null : normaliseAnswer(found);
}

/**
 * The last number of the answer, normalised; null without one. The harness's `flexible-extract`, with its quirk: two or
 * more of `$`, `.` and `,` in a row count as a number, so an answer that ends in "..." is wrong.
 */
export function extractFlexible(answer: string): string | null {
  const found = answer.match(flexiblePattern)?.at(-1);
  return found === undefined ? null : normaliseAnswer(found);
}

/** What exact match compares: without commas, dollar signs, all up to the last `#### `, and a final full stop. */
export function normaliseAnswer(text: string): string {
  return text
    .replaceAll(',', '')
    .replaceAll('$', '')
    .replace(/^[^]*#### /, '')
    .replace(/\.$/, '')
    .toLowerCase();
}
