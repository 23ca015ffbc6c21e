import type { ColumnMapping } from '@retrace/study';

import type { CatalogueEntry } from './catalogue-entry.js';
import { DatasetFolderMissing, DatasetNotFound } from './dataset-errors.js';
import type { DatasetPlaces } from './find-dataset.js';
import { findFiles, hashFiles, type DatasetFile } from './find-files.js';
import { mapRow } from './mapping/map-row.js';
import type { BenchmarkPrompt } from './prompt-candidate.js';
import { readRows } from './read-rows.js';
import type { SourceRow } from './source-row.js';

/** A data set, found and verified, its rows still to be read. */
export interface OpenDataset {
  readonly name: string;
  /** What to call its file in messages; the data set's name where it has several, which their rows name then. */
  readonly file: string;
  /** Of what is read: of its file, or of the names and hashes of its files. */
  readonly sha256: string;
  readonly columns: ColumnMapping;
  readonly rows: AsyncIterable<SourceRow>;
}

/**
 * A data set, found and verified, its rows still to be read.
 *
 * @throws what findFiles throws
 */
export async function openDataset(entry: CatalogueEntry, places: DatasetPlaces): Promise<OpenDataset> {
  const files = await findFiles(entry, places);
  const [first, ...others] = files;
  const { name, columns } = entry;
  const sha256 = entry.sha256 ?? (await hashFiles(files));
  if (first === undefined || others.length > 0) return { name, file: name, sha256, columns, rows: rowsOf(files) };
  return { name, file: first.file, sha256, columns, rows: readRows(first) };
}

async function* rowsOf(files: readonly DatasetFile[]): AsyncGenerator<SourceRow> {
  for (const each of files) for await (const row of readRows(each)) yield { ...row, file: each.file };
}

/** A benchmark that is nowhere to be had, and where it was looked for. */
export type BenchmarkMissing = DatasetNotFound | DatasetFolderMissing;

/** Benchmarks that were found, and those that were not, each with where it was looked for. */
export interface OpenBenchmarks {
  readonly found: readonly OpenDataset[];
  readonly missing: readonly BenchmarkMissing[];
}

/**
 * Opens every benchmark that is to be had: a machine without data and network can still curate, and its account says
 * against which benchmarks the prompts were not compared.
 *
 * @throws DatasetHashMismatch
 */
export async function openBenchmarks(
  entries: readonly CatalogueEntry[],
  places: DatasetPlaces,
): Promise<OpenBenchmarks> {
  const opened = await Promise.all(entries.map((entry) => openDataset(entry, places).catch(onlyMissing)));
  return {
    found: opened.flatMap((benchmark) => (isMissing(benchmark) ? [] : [benchmark])),
    missing: opened.filter(isMissing),
  };
}

function onlyMissing(error: unknown): BenchmarkMissing {
  if (isMissing(error)) return error;
  throw error;
}

function isMissing(value: unknown): value is BenchmarkMissing {
  return value instanceof DatasetNotFound || value instanceof DatasetFolderMissing;
}

/**
 * The prompts of an open benchmark. Its file is verified, so a row without a prompt is the benchmark's own, and can't be
 * repeated: it is passed over.
 */
export async function* readBenchmarkPrompts({ name, columns, rows }: OpenDataset): AsyncGenerator<BenchmarkPrompt> {
  const { answer: _, ...promptOnly } = columns;
  for await (const row of rows) {
    if ('problem' in row) continue;
    const mapped = mapRow(name, promptOnly, row, Infinity);
    if (mapped.kind === 'candidate') yield { id: mapped.candidate.id, dataset: name, prompt: mapped.candidate.prompt };
  }
}
