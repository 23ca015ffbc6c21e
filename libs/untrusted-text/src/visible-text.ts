/** Controls other than line break and tab, and marks that turn the direction of what follows. */
// oxlint-disable-next-line no-control-regex -- these are what is looked for
const invisible = /[\u0000-\u0008\u000B-\u001F\u007F-\u009F\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069]/g;

/**
 * Text that no one vouches for, before it is escaped for HTML, Markdown, LaTeX or CSV: what could hide or reorder text
 * on the screen becomes a visible `�`, line breaks are `\n`, and halves of surrogate pairs are mended.
 */
export function visibleText(text: string): string {
  return text.toWellFormed().replace(/\r\n?/g, '\n').replace(invisible, '�');
}
