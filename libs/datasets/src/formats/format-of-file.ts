import type { Compression, RowFormat } from '@retrace/study';

export interface FileFormat {
  readonly format: RowFormat;
  readonly compression?: Compression;
}

const endings: Readonly<Record<string, RowFormat>> = {
  csv: 'csv',
  tsv: 'tsv',
  json: 'json',
  jsonl: 'jsonl',
  ndjson: 'jsonl',
  parquet: 'parquet',
};

/** What the ending of a file's name says of it: `rows.jsonl.gz`. Undefined for an ending that says nothing. */
export function formatOfFile(path: string): FileFormat | undefined {
  const name = path.toLowerCase();
  const isPacked = name.endsWith('.gz');
  const ending = (isPacked ? name.slice(0, -3) : name).split('.').at(-1) ?? '';
  const format = endings[ending];
  return format === undefined ? undefined : { format, ...(isPacked ? { compression: 'gzip' } : {}) };
}
