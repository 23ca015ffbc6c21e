import { createHash } from 'node:crypto';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';

import type { CatalogueEntry } from './catalogue-entry.js';
import { DatasetFolderMissing, DatasetFormatUnknown } from './dataset-errors.js';
import { locationOf } from './dataset-location.js';
import { dataFolders, findFile, type DatasetPlaces } from './find-dataset.js';
import { formatOfFile, type FileFormat } from './formats/format-of-file.js';
import { hashFile } from './hash-file.js';
import { hubFiles } from './hub/hub-files.js';

/** One file of a data set, found on this machine. */
export interface DatasetFile extends FileFormat {
  readonly path: string;
  /** What to call it in messages. */
  readonly file: string;
}

const publicHub = 'https://huggingface.co';

/**
 * The files of a data set, in the order in which they are read; at least one.
 *
 * @throws DatasetNotFound, DatasetHashMismatch, DatasetFolderMissing, DatasetFormatUnknown, and the errors of the hub
 */
export async function findFiles(entry: CatalogueEntry, places: DatasetPlaces): Promise<readonly DatasetFile[]> {
  const location = locationOf(entry);
  switch (location.kind) {
    case 'file': {
      const path = await findFile(entry, location, places);
      return [{ path, file: location.file, ...formatOf(entry, location.file) }];
    }
    case 'folder':
      return filesIn(entry, location.folder, places);
    case 'hub': {
      const { endpoint = publicHub, token } = places.hub ?? {};
      const { downloads, fetch: fetchFile = fetch } = places;
      const files = await hubFiles(location.hub, { endpoint, token, downloads, fetch: fetchFile });
      return files.map(({ name, path }) => {
        return { path, file: `${location.hub.id}/${name}`, ...formatOf(entry, name) };
      });
    }
  }
}

/** One hash for what was read: that of a single file, or of the names and hashes of several. */
export async function hashFiles(files: readonly DatasetFile[]): Promise<string> {
  const [first, ...others] = await Promise.all(
    files.map(async ({ path, file }) => ({ file, sha256: await hashFile(path) })),
  );
  if (first === undefined || others.length === 0) return first?.sha256 ?? '';
  const hash = createHash('sha256');
  for (const { file, sha256 } of [first, ...others]) hash.update(`${file}\n${sha256}\n`);
  return hash.digest('hex');
}

/** The files of a folder, and of no folder within it. Where it stands in several places, the first is taken. */
async function filesIn(entry: CatalogueEntry, folder: string, places: DatasetPlaces): Promise<readonly DatasetFile[]> {
  const tried = dataFolders(places).map((place) => join(place, folder));
  for (const path of tried) {
    const names = await readdir(path).catch(() => undefined);
    const files = names?.filter((name) => isData(entry, name)).toSorted() ?? [];
    if (files.length === 0) continue;
    return files.map((name) => ({ path: join(path, name), file: `${folder}/${name}`, ...formatOf(entry, name) }));
  }
  throw new DatasetFolderMissing(entry.name, tried);
}

function isData({ format }: CatalogueEntry, name: string): boolean {
  const found = formatOfFile(name);
  return found !== undefined && (format === undefined || found.format === format);
}

function formatOf({ name, format, compression }: CatalogueEntry, file: string): FileFormat {
  const byName = formatOfFile(file);
  const known = format ?? byName?.format;
  if (known === undefined) throw new DatasetFormatUnknown(name, file);
  const packed = compression ?? byName?.compression;
  return { format: known, ...(packed === undefined ? {} : { compression: packed }) };
}
