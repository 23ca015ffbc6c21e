import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

import { placesOf, type DatasetPlaces } from '@retrace/datasets';
import { modelFolder } from '@retrace/spec-parts';

const projectRoot = fileURLToPath(new URL('../../../..', import.meta.url));

/** Where this machine keeps what set-up has made: `RETRACE_HOME`, or `.retrace` in the project. */
function home(): string {
  return resolve(projectRoot, process.env['RETRACE_HOME'] ?? '.retrace');
}

/** Where data sets are looked for by commands that need no server. */
export function datasetPlaces(): DatasetPlaces {
  return placesOf(process.env, { projectRoot, downloads: join(home(), 'datasets'), root: process.cwd() });
}

/** Where the files of a backbone lie. */
export function backboneFolder(name: string): string {
  const models = process.env['RETRACE_MODELS'];
  return modelFolder(models === undefined ? join(home(), 'models') : resolve(projectRoot, models), name);
}

/** The Python worker. */
export function workerOfProject(): { readonly python: string; readonly trainer: string } {
  return { python: join(home(), 'python/bin/python'), trainer: join(projectRoot, 'apps/trainer') };
}
