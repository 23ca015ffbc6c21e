import {
  openBenchmarks,
  openDataset,
  readBenchmarkPrompts,
  type BenchmarkPrompt,
  type Catalogue,
  type CatalogueEntry,
  type DatasetNotFound,
  type DatasetPlaces,
  type OpenDataset,
} from '@retrace/datasets';
import type { PromptSourceSpec } from '@retrace/study';

import type { CurationSource } from '../domain/curation-request.js';

/** The data sets of a study and the benchmarks, found and verified, their rows still to be read. */
export interface OpenSources {
  readonly entries: readonly CatalogueEntry[];
  readonly sources: readonly CurationSource[];
  readonly benchmarkPrompts: AsyncIterable<BenchmarkPrompt>;
  readonly missingBenchmarks: readonly DatasetNotFound[];
}

/** @throws DatasetUnknown, DatasetIsBenchmark, DatasetNotFound, DatasetHashMismatch */
export async function openSources(
  catalogue: Catalogue,
  specs: readonly PromptSourceSpec[],
  places: DatasetPlaces,
): Promise<OpenSources> {
  const entries = specs.map(({ dataset }) => catalogue.getForTraining(dataset));
  const sources = await Promise.all(
    specs.map(async ({ dataset, take, kinds }) => ({
      dataset: await openDataset(catalogue.get(dataset), places),
      take,
      ...(kinds === undefined ? {} : { kinds }),
    })),
  );
  const { found, missing } = await openBenchmarks(catalogue.benchmarks, places);
  return { entries, sources, benchmarkPrompts: promptsOf(found), missingBenchmarks: missing };
}

async function* promptsOf(benchmarks: readonly OpenDataset[]): AsyncGenerator<BenchmarkPrompt> {
  for (const benchmark of benchmarks) yield* readBenchmarkPrompts(benchmark);
}
