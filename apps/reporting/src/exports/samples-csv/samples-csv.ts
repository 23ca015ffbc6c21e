import { csvPieces } from '@retrace/untrusted-text';

import { csvCells, csvColumns, type CsvCells, type CsvReading, type CsvSample } from './csv-sample.js';

/**
 * Every sample as CSV, in the order in which samples come: see {@link csvPieces}.
 *
 * @throws whatever the samples throw
 */
export function samplesCsv(samples: AsyncIterable<CsvSample>, reading: CsvReading): AsyncGenerator<string, void> {
  return csvPieces(csvColumns, rows(samples, reading));
}

async function* rows(
  samples: AsyncIterable<CsvSample>,
  reading: CsvReading,
): AsyncGenerator<CsvCells, void, undefined> {
  for await (const sample of samples) yield csvCells(sample, reading);
}
