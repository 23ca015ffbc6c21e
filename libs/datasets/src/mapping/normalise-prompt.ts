const lineEnds = /\r\n?|[\u2028\u2029]/g;
// oxlint-disable-next-line no-control-regex -- control characters are what is removed; tab and line feed stay
const unseen = /[\u0000-\u0008\u000B-\u001F\u007F-\u009F\u200B\u2060\uFEFF]/g;
// one plain space is what it becomes anyway: most are, and replacing them all takes as long as everything else
const spacesInLine = /(?<=\S)(?:[^\S\n]{2,}|[^\S\n ])/g;
// starts at the first space of a run only: long runs would take quadratic time otherwise
const spacesBeforeLineEnd = /(?<![^\S\n])[^\S\n]+$/gm;
const manyBlankLines = /\n{3,}/g;

/**
 * Text as it is trained on: Unicode NFC, line feeds only, no control or zero-width characters, single spaces within a
 * line, at most one blank line in a row, trimmed. Indentation stays, for prompts that hold code; so does the joiner
 * that some scripts and emoji are written with.
 *
 * NFC and not NFKC, because NFKC changes what is asked: it makes `x2` of `x²`. Texts are compared in NFKC: see wordsOf.
 */
export function normalisePrompt(text: string): string {
  return text
    .replace(lineEnds, '\n')
    .replace(unseen, '')
    .normalize('NFC')
    .replace(spacesInLine, ' ')
    .replace(spacesBeforeLineEnd, '')
    .replace(manyBlankLines, '\n\n')
    .trim();
}
