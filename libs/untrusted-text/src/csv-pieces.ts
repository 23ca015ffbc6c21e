import { pipeline, Readable } from 'node:stream';

import { stringify } from 'csv-stringify';

import { visibleText } from './visible-text.js';

/**
 * Rows as CSV (RFC 4180, UTF-8, a header line, lines end in CR LF), in the order in which they come, a piece at a time:
 * memory does not grow with their number. Texts become {@link visibleText}, and one that a spreadsheet would run as a formula,
 * because it begins with `=`, `+`, `-`, `@`, a tab or their full-width forms, has a `'` before it. Numbers stay as they are.
 *
 * @throws whatever the rows throw
 */
export async function* csvPieces<Column extends string>(
  columns: readonly Column[],
  rows: AsyncIterable<Readonly<Record<Column, string | number>>>,
): AsyncGenerator<string, void, undefined> {
  const csv = stringify({
    header: true,
    columns: [...columns],
    record_delimiter: 'windows',
    escape_formulas: true,
    cast: { string: visibleText },
  });
  csv.setEncoding('utf8');
  // Ends both when one fails or is no longer wanted; the error reaches the loop below through `csv`.
  pipeline(Readable.from(rows), csv, () => undefined);
  for await (const piece of csv) yield String(piece);
}
