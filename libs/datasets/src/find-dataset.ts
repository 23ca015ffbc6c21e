import { access } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

import type { CatalogueEntry } from './catalogue-entry.js';
import { DatasetHashMismatch, DatasetNotFound, type DatasetSearch } from './dataset-errors.js';
import { locationOf, type DatasetLocation } from './dataset-location.js';
import { downloadFile } from './download-file.js';
import { hashFile } from './hash-file.js';

/** The data sets that ship with the program. */
const shippedData = fileURLToPath(new URL('../data', import.meta.url));

/** Where data sets are looked for. */
export interface DatasetPlaces {
  /** The folder that RETRACE_DATA names: the first place, if set. */
  readonly configured?: string | undefined;
  /** Its `data` and its neighbour `shared/data` are the next places. */
  readonly projectRoot: string;
  /** Where downloads are kept, and found again. */
  readonly downloads: string;
  readonly fetch?: typeof fetch;
  /** Folders of a team's own catalogue. */
  readonly catalogues?: readonly string[];
  /** The Hugging Face hub, where it is not the public one, and who asks it. */
  readonly hub?: { readonly endpoint?: string | undefined; readonly token?: string | undefined };
}

type FileLocation = Extract<DatasetLocation, { readonly kind: 'file' }>;

/**
 * The path of a data set that is one file, with the hash that the catalogue has. What is in no place is downloaded, where
 * the catalogue knows an address.
 *
 * @throws DatasetNotFound naming every place and how to get it
 * @throws DatasetHashMismatch when the file that was found is another one
 * @throws TypeError for a data set of several files
 */
export async function findDataset(entry: CatalogueEntry, places: DatasetPlaces): Promise<string> {
  const location = locationOf(entry);
  if (location.kind !== 'file') throw new TypeError(`the data set '${entry.name}' is no single file`);
  return findFile(entry, location, places);
}

/** The path of a data set's file: see findDataset. */
export async function findFile(entry: CatalogueEntry, location: FileLocation, places: DatasetPlaces): Promise<string> {
  const paths = dataFolders(places).map((folder) => join(folder, location.file));
  for (const path of paths) {
    if (!(await exists(path))) continue;
    await verify(entry, path);
    return path;
  }
  const { file, url } = location;
  return download(entry, { name: entry.name, places: paths, file, url }, places);
}

/** The folders of data sets, the first place first. */
export function dataFolders({ configured, projectRoot, downloads }: DatasetPlaces): readonly string[] {
  const folders = [join(projectRoot, 'data'), join(projectRoot, '..', 'shared', 'data'), shippedData, downloads];
  return configured === undefined ? folders : [configured, ...folders];
}

async function download(entry: CatalogueEntry, search: DatasetSearch, places: DatasetPlaces): Promise<string> {
  if (search.url === undefined) throw new DatasetNotFound(search);
  const path = join(places.downloads, search.file);
  try {
    await downloadFile(search.url, path, (unchecked) => verify(entry, unchecked), places.fetch);
    return path;
  } catch (error) {
    if (error instanceof DatasetHashMismatch) throw error;
    throw new DatasetNotFound(search, error);
  }
}

async function verify({ name, sha256 }: CatalogueEntry, path: string): Promise<void> {
  if (sha256 === undefined) return;
  const found = await hashFile(path);
  if (found !== sha256) throw new DatasetHashMismatch({ name, path, expected: sha256, found });
}

async function exists(path: string): Promise<boolean> {
  return access(path).then(
    () => true,
    () => false,
  );
}
