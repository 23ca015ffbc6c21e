/** A table of a card. Its cells are texts of anybody: no mark in them means anything. */
export function cardTable(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
  return [line(head.map(plain)), line(head.map(() => '---')), ...rows.map((row) => line(row.map(plain)))].join('\n');
}

/** A text of somebody else's on one line, in which no mark means anything to Markdown or HTML. */
export function plain(text: string): string {
  return text
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/[\\`*_{}[\]<>|#]/g, String.raw`\$&`);
}
