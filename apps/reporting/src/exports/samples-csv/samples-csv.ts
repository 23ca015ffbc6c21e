import { pipeline, Readable } from 'node:stream';

import { stringify } from 'csv-stringify';

import { csvCells, csvColumns, type CsvCells, type CsvReading, type CsvSample } from './csv-sample.js';

/**
 * Every sample as CSV (RFC 4180, UTF-8, a header line, lines end in CR LF), in the order in which samples come, a piece
 * at a time: memory does not grow with their number. A text that a spreadsheet would run as a formula, because it
 * begins with `=`, `+`, `-`, `@` or a tab, has a `'` before it.
 *
 * @throws whatever the samples throw
 */
export async function* samplesCsv(
  samples: AsyncIterable<CsvSample>,
  reading: CsvReading,
): AsyncGenerator<string, void, undefined> {
  const csv = stringify({ header: true, columns: [...csvColumns], record_delimiter: 'windows', escape_formulas: true });
  csv.setEncoding('utf8');
  // Ends both when one fails or is no longer wanted; the error reaches the loop below through `csv`.
  pipeline(Readable.from(rows(samples, reading)), csv, () => undefined);
  for await (const piece of csv) yield String(piece);
}

async function* rows(
  samples: AsyncIterable<CsvSample>,
  reading: CsvReading,
): AsyncGenerator<CsvCells, void, undefined> {
  for await (const sample of samples) yield csvCells(sample, reading);
}
