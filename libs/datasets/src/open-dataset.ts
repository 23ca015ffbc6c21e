import type { ColumnMapping } from '@retrace/study';
import type { BenchmarkPrompt } from './prompt-candidate.js';
import { mapRow } from './mapping/map-row.js';
import type { CatalogueEntry } from './catalogue-entry.js';
import { DatasetNotFound } from './dataset-errors.js';
import { findDataset, type DatasetPlaces } from './find-dataset.js';
import { readRows } from './read-rows.js';
import type { SourceRow } from './source-row.js';

/** A data set of the catalogue, its rows still to be read. */
export interface OpenDataset {
  readonly name: string;
  /** Path of its file as the catalogue gives it, for messages. */
  readonly file: string;
  readonly columns: ColumnMapping;
  readonly rows: AsyncIterable<SourceRow>;
}

/**
 * A data set of the catalogue, found and verified, its rows still to be read.
 *
 * @throws DatasetNotFound, DatasetHashMismatch
 */
export async function openDataset(entry: CatalogueEntry, places: DatasetPlaces): Promise<OpenDataset> {
  const path = await findDataset(entry, places);
  const { name, file, format, compression, columns } = entry;
  return { name, file, columns, rows: readRows({ path, format, compression }) };
}

/** Benchmarks that were found, and those that were not, each with where it was looked for. */
export interface OpenBenchmarks {
  readonly found: readonly OpenDataset[];
  readonly missing: readonly DatasetNotFound[];
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
  const opened = await Promise.all(entries.map((entry) => openDataset(entry, places).catch(onlyNotFound)));
  return {
    found: opened.flatMap((benchmark) => (benchmark instanceof DatasetNotFound ? [] : [benchmark])),
    missing: opened.filter((benchmark) => benchmark instanceof DatasetNotFound),
  };
}

function onlyNotFound(error: unknown): DatasetNotFound {
  if (error instanceof DatasetNotFound) return error;
  throw error;
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
