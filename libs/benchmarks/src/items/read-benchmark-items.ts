import {
  loadCatalogue,
  mapRow,
  openDataset,
  type DatasetPlaces,
  type PromptCandidate,
  type ReadableRow,
} from '@retrace/datasets';
import type { BenchmarkName } from '@retrace/study';

import type { BenchmarkItem } from './benchmark-item.js';
import { BenchmarkRowUnusable } from './benchmark-row-unusable.js';
import { formOf } from '../forms/form-of.js';

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
    items.push(toItem(name, mapped.candidate, row.value));
  }
  return items;
}

function toItem(benchmark: BenchmarkName, candidate: PromptCandidate, row: ReadableRow['value']): BenchmarkItem {
  const formed = formOf(benchmark)(candidate, row);
  if (formed === undefined)
    throw new BenchmarkRowUnusable(benchmark, candidate.row, 'has no gold answer that its scorer reads');
  const { id, category } = candidate;
  return { benchmark, id: id.slice(benchmark.length + 1), category, ...formed };
}
