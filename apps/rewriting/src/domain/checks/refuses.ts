import { segmentSentences } from '@retrace/reasoning';

/** A refusal comes first: further on, "I can't" is about details. */
const openingSentences = 2;

const refusal = new RegExp(
  [
    String.raw`\bI(?:(?:'|’)m| am) (?:\w+ )?(?:unable|not able|not going) to\b`,
    String.raw`\bI (?:can(?:'|’)t|cannot|can not|won(?:'|’)t|will not)\b`,
    String.raw`\bI (?:must |have to |need to |will )?(?:decline|refuse)\b`,
  ].join('|'),
  'i',
);

/** Whether a text, an answer or a decision, refuses what was asked: by the words of its first two sentences. */
export function refuses(text: string): boolean {
  return segmentSentences(text)
    .slice(0, openingSentences)
    .some((sentence) => refusal.test(sentence.text));
}
