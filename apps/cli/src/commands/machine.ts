import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

import { catalogueFolders, type DatasetPlaces } from '@retrace/datasets';

const projectRoot = fileURLToPath(new URL('../../../..', import.meta.url));

/** Where this machine keeps what set-up has made: `RETRACE_HOME`, or `.retrace` in the project. */
function home(): string {
  return resolve(projectRoot, process.env['RETRACE_HOME'] ?? '.retrace');
}

/** Where data sets are looked for by commands that need no server. */
export function datasetPlaces(): DatasetPlaces {
  return {
    configured: process.env['RETRACE_DATA'],
    projectRoot,
    downloads: join(home(), 'datasets'),
    catalogues: catalogueFolders(process.env['RETRACE_CATALOGUE'], process.cwd()),
    hub: { endpoint: process.env['HF_ENDPOINT'], token: process.env['HF_TOKEN'] },
  };
}

/** The Python worker. */
export function workerOfProject(): { readonly python: string; readonly trainer: string } {
  return { python: join(home(), 'python/bin/python'), trainer: join(projectRoot, 'apps/trainer') };
}
