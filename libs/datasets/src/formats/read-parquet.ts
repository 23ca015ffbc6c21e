import { asyncBufferFromFile, parquetMetadataAsync, parquetReadObjects } from 'hyparquet';
import { compressors } from 'hyparquet-compressors';

import type { SourceRow } from '../source-row.js';

/** The rows of a Parquet file, a row group at a time. Rows count from 1, as they follow each other in the file. */
export async function* readParquet(path: string): AsyncGenerator<SourceRow> {
  const file = await asyncBufferFromFile(path);
  let row = 0;
  try {
    const metadata = await parquetMetadataAsync(file);
    for (const { num_rows: count } of metadata.row_groups) {
      const group = { rowStart: row, rowEnd: row + Number(count) };
      for (const value of await parquetReadObjects({ file, metadata, compressors, ...group })) {
        row += 1;
        yield { row, value: plainObject(value) };
      }
    }
  } catch (error) {
    if (!(error instanceof Error)) throw error;
    yield {
      row: row + 1,
      problem: `can't be read: the file is no Parquet, or cut short or damaged (${error.message})`,
    };
  }
}

function plainObject(value: object): Readonly<Record<string, unknown>> {
  return Object.fromEntries(Object.entries(value).map(([key, field]) => [key, plain(field)]));
}

/** As it would stand in JSON: whole numbers beyond its reach become text, and moments their ISO form. */
function plain(value: unknown): unknown {
  if (typeof value === 'bigint') return Number.isSafeInteger(Number(value)) ? Number(value) : String(value);
  if (value instanceof Date) return value.toISOString();
  if (Array.isArray(value)) return value.map(plain);
  return typeof value === 'object' && value !== null ? plainObject(value) : value;
}
