/**
 * Controls other than line break and tab, line breaks that few programs take for one, marks that turn the direction of
 * what follows, and signs of no width: among them tags, by which a text within a text is hidden. Those that join letters
 * (U+200C, U+200D) belong to scripts and emoji, and stay.
 */
const invisible =
  // oxlint-disable-next-line no-control-regex, no-misleading-character-class -- these are what is looked for
  /[\u0000-\u0008\u000B-\u001F\u007F-\u009F\u061C\u200B\u200E\u200F\u2028-\u202E\u2060-\u2064\u2066-\u2069\uFEFF\u{E0000}-\u{E007F}]/gu;

/**
 * Text that no one vouches for, before it is escaped for HTML, Markdown, LaTeX or CSV: what could hide or reorder text
 * on the screen becomes a visible `�`, line breaks are `\n`, and halves of surrogate pairs are mended.
 */
export function visibleText(text: string): string {
  return text.toWellFormed().replace(/\r\n?/g, '\n').replace(invisible, '�');
}
