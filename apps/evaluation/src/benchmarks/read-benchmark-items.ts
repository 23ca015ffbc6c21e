import { loadCatalogue, mapRow, openDataset, type DatasetPlaces, type PromptCandidate } from '@retrace/datasets';
import type { BenchmarkName } from '@retrace/study';

import type { BenchmarkItem, Expectation } from '../domain/benchmark-item.js';
import { BenchmarkRowUnusable } from './benchmark-row-unusable.js';
import { expectations } from './expectations.js';

/**
 * All items of a benchmark of the catalogue, in the order of its file, found and verified by `libs/datasets`.
 *
 * @throws DatasetNotFound, DatasetHashMismatch
 * @throws BenchmarkRowUnusable: no row is passed over, because a rate over a part of a benchmark is not its rate
 */
export async function readBenchmarkItems(
  name: BenchmarkName,
  places: DatasetPlaces,
): Promise<readonly BenchmarkItem[]> {
  const catalogue = await loadCatalogue(places.catalogues);
  const { columns, rows } = await openDataset(catalogue.get(name), places);
  const items: BenchmarkItem[] = [];
  for await (const row of rows) {
    if ('problem' in row) throw new BenchmarkRowUnusable(name, row.row, row.problem);
    const mapped = mapRow(name, columns, row, Infinity);
    if (mapped.kind === 'defect') throw new BenchmarkRowUnusable(name, row.row, mapped.defect.detail);
    items.push(toItem(name, mapped.candidate));
  }
  return items;
}

function toItem(benchmark: BenchmarkName, candidate: PromptCandidate): BenchmarkItem {
  const expected: Expectation | undefined = expectations[benchmark](candidate);
  if (expected === undefined)
    throw new BenchmarkRowUnusable(benchmark, candidate.row, 'has no gold answer that its scorer reads');
  const { prompt, category } = candidate;
  return { benchmark, id: candidate.id.slice(benchmark.length + 1), category, prompt, expected };
}
