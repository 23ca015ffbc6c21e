import {
  loadCatalogue,
  mapRow,
  openDataset,
  type DatasetPlaces,
  type PromptCandidate,
  type ReadableRow,
  type RowDefect,
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
  const rowOf = new Map<string, number>();
  for await (const row of rows) {
    if ('problem' in row) throw new BenchmarkRowUnusable(name, row.row, row.problem);
    const mapped = mapRow(name, columns, row, Infinity);
    if (mapped.kind === 'defect') throw new BenchmarkRowUnusable(name, row.row, inWords(mapped.defect));
    for (const item of toItems(name, mapped.candidate, row.value)) {
      const before = rowOf.get(item.id);
      if (before !== undefined)
        throw new BenchmarkRowUnusable(name, row.row, `has the id '${item.id}' of row ${before}`);
      rowOf.set(item.id, row.row);
      items.push(item);
    }
  }
  return items;
}

function inWords({ column, detail }: RowDefect): string {
  return column === undefined ? detail : `can not be used: its '${column}' ${detail}`;
}

function toItems(
  benchmark: BenchmarkName,
  candidate: PromptCandidate,
  row: ReadableRow['value'],
): readonly BenchmarkItem[] {
  const formed = formOf(benchmark)(candidate, row);
  if (formed.length === 0)
    throw new BenchmarkRowUnusable(benchmark, candidate.row, 'has no gold answer that its scorer reads');
  const { category } = candidate;
  const rowId = candidate.id.slice(benchmark.length + 1);
  return formed.map(({ part, ...item }) => ({
    benchmark,
    id: part === undefined ? rowId : `${rowId}/${part}`,
    category,
    ...item,
  }));
}
