import {
  assertLicensed,
  entryOfSpec,
  openBenchmarks,
  openDataset,
  readBenchmarkPrompts,
  type BenchmarkPrompt,
  type Catalogue,
  type BenchmarkMissing,
  type DatasetPlaces,
  type OpenDataset,
} from '@retrace/datasets';
import type { PromptsSpec } from '@retrace/study';

import type { HashedEntry } from '../domain/curation-account.js';
import type { CurationSource } from '../domain/curation-request.js';

/** The data sets of a study and the benchmarks, found and verified, their rows still to be read. */
export interface OpenSources {
  /** With the hash of what is read. */
  readonly entries: readonly HashedEntry[];
  readonly sources: readonly CurationSource[];
  readonly benchmarkPrompts: AsyncIterable<BenchmarkPrompt>;
  readonly missingBenchmarks: readonly BenchmarkMissing[];
}

/** @throws DatasetUnknown, DatasetIsBenchmark, DatasetNameTaken, LicenceForbids, and what openDataset throws */
export async function openSources(
  shared: Catalogue,
  { sources: specs, datasets = [], purpose = 'research' }: PromptsSpec,
  places: DatasetPlaces,
): Promise<OpenSources> {
  const catalogue = shared.with(datasets.map(entryOfSpec));
  const wanted = specs.map((spec) => ({ spec, entry: catalogue.getForTraining(spec.dataset) }));
  for (const { entry } of wanted) assertLicensed(entry, purpose);
  const opened = await Promise.all(
    wanted.map(async ({ spec, entry }) => ({ spec, entry, dataset: await openDataset(entry, places) })),
  );
  const { found, missing } = await openBenchmarks(shared.benchmarks, places);
  return {
    entries: opened.map(({ entry, dataset: { sha256 } }) => ({ ...entry, sha256 })),
    sources: opened.map(({ spec, dataset }) => ({ ...spec, dataset })),
    benchmarkPrompts: promptsOf(found),
    missingBenchmarks: missing,
  };
}

async function* promptsOf(benchmarks: readonly OpenDataset[]): AsyncGenerator<BenchmarkPrompt> {
  for (const benchmark of benchmarks) yield* readBenchmarkPrompts(benchmark);
}
