import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

import type { DatasetPlaces } from '@retrace/datasets';

const projectRoot = fileURLToPath(new URL('../../../..', import.meta.url));

/** Where the published data sets are looked for in tests, which download nothing. */
export const places: DatasetPlaces = {
  configured: process.env['RETRACE_DATA'],
  projectRoot,
  downloads: join(projectRoot, '.retrace', 'datasets'),
  fetch: () => Promise.reject(new Error('tests download nothing')),
};

/** The path of a file of the data folder that is no data set of the catalogue, or undefined where there is none. */
export function publishedFile(path: string): string | undefined {
  const folders = [places.configured, join(projectRoot, 'data'), join(projectRoot, '..', 'shared', 'data')];
  return folders.flatMap((folder) => (folder === undefined ? [] : [join(folder, path)])).find(existsSync);
}

/** Says that tests are left out, and why, so that a green run is not taken for more than it is. */
export function warnSkipped(what: string, missing: string): void {
  console.warn(`SKIPPED: ${what}. ${missing} is neither in RETRACE_DATA nor in ./data or ../shared/data.`);
}
