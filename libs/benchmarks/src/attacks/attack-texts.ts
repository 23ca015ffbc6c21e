import { loadCatalogue, mapText, openDataset, type DatasetPlaces, type DatasetText } from '@retrace/datasets';
import type { DatasetAttack } from '@retrace/study';

import { AttackDatasetUnfit } from './attack-errors.js';

export interface AttackTexts {
  readonly dataset: string;
  /** In the order of the file. */
  readonly texts: readonly DatasetText[];
}

/**
 * The texts of a data set whose role is `attack`, each with its id.
 *
 * @throws DatasetUnknown, DatasetNotFound, DatasetHashMismatch
 * @throws AttackDatasetUnfit for one of another role, and where a row has no text or the id of another
 */
export async function readAttackTexts(
  attack: DatasetAttack,
  dataset: string,
  places: DatasetPlaces,
): Promise<AttackTexts> {
  const unfit = (problem: string): AttackDatasetUnfit => new AttackDatasetUnfit(attack, dataset, problem);
  const entry = (await loadCatalogue(places.catalogues)).get(dataset);
  if (entry.role !== 'attack') throw unfit(`its role is ${entry.role}, and has to be attack`);
  const { columns, rows } = await openDataset(entry, places);
  if (attack === 'translation' && columns.id === undefined)
    throw unfit("its columns have no id, which tells whose translation a row is: the benchmark's own id of the item");
  const texts = new Map<string, DatasetText>();
  for await (const row of rows) {
    const mapped =
      'problem' in row ? ({ kind: 'defect', defect: { detail: row.problem } } as const) : mapText(columns, row);
    if (mapped.kind === 'defect') throw unfit(`its row ${row.row} ${mapped.defect.detail}`);
    if (texts.has(mapped.text.id)) throw unfit(`its row ${row.row} has the id '${mapped.text.id}' of another row`);
    texts.set(mapped.text.id, mapped.text);
  }
  if (texts.size === 0) throw unfit('it has no rows');
  return { dataset, texts: [...texts.values()] };
}
