import type { Compression, RowFormat } from '@retrace/study';

import type { SourceRow } from './source-row.js';
import { isBrokenArchive, readBytes } from './formats/read-bytes.js';
import { readCsv } from './formats/read-csv.js';
import { readJsonArray } from './formats/read-json-array.js';
import { readJsonLines } from './formats/read-json-lines.js';
import { readParquet } from './formats/read-parquet.js';

export interface RowFile {
  readonly path: string;
  readonly format: RowFormat;
  readonly compression?: Compression | undefined;
}

/**
 * The rows of a file, streamed: memory holds one row, or one row group of Parquet. Rows that can't be read come with a problem in place of their value,
 * and so does the place where a compressed file is cut short.
 *
 * @throws the system's error when the file can't be opened or read
 */
export async function* readRows({ path, format, compression }: RowFile): AsyncGenerator<SourceRow> {
  let last = 0;
  try {
    const rows = format === 'parquet' ? readParquet(path) : rowsOf(format, readBytes(path, compression));
    for await (const row of rows) {
      last = row.row;
      yield row;
    }
  } catch (error) {
    if (!isBrokenArchive(error)) throw error;
    yield {
      row: last + 1,
      problem: `is cut short or damaged: the compressed file breaks off here (${error.message})`,
    };
  }
}

function rowsOf(format: Exclude<RowFormat, 'parquet'>, chunks: AsyncIterable<Uint8Array>): AsyncIterable<SourceRow> {
  switch (format) {
    case 'csv':
      return readCsv(chunks, ',');
    case 'tsv':
      return readCsv(chunks, '\t');
    case 'json':
      return readJsonArray(chunks);
    case 'jsonl':
      return readJsonLines(chunks);
  }
}
