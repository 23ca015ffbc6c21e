import { access } from 'node:fs/promises';
import { join } from 'node:path';

import type { DatasetStanding } from '@retrace/contracts';

import type { CatalogueEntry } from './catalogue-entry.js';
import { locationOf } from './dataset-location.js';
import { dataFolders, type DatasetPlaces } from './find-dataset.js';

/** Whether a data set is at hand, by the names of its files alone: nothing is read, verified or downloaded. */
export async function datasetStanding(entry: CatalogueEntry, places: DatasetPlaces): Promise<DatasetStanding> {
  const location = locationOf(entry);
  switch (location.kind) {
    case 'file':
      if (await isInAny(location.file, places)) return 'here';
      return location.url === undefined ? 'missing' : 'to-download';
    case 'folder':
      return (await isInAny(location.folder, places)) ? 'here' : 'missing';
    case 'hub':
      return 'to-download';
  }
}

async function isInAny(path: string, places: DatasetPlaces): Promise<boolean> {
  const looked = await Promise.allSettled(dataFolders(places).map((folder) => access(join(folder, path))));
  return looked.some(({ status }) => status === 'fulfilled');
}
