import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

import { placesOf, type DatasetPlaces } from '@retrace/datasets';
import { modelFolder, type CatalogPlaces } from '@retrace/spec-parts';

/** The folder that holds the program. */
export const projectRoot = fileURLToPath(new URL('../../../..', import.meta.url));

/** Where this machine keeps what set-up has made: `RETRACE_HOME`, or `.retrace` in the project. */
export function home(): string {
  return resolve(projectRoot, process.env['RETRACE_HOME'] ?? '.retrace');
}

/** Where data sets are looked for by commands that need no server. */
export function datasetPlaces(): DatasetPlaces {
  return placesOf(process.env, { projectRoot, downloads: join(home(), 'datasets'), root: process.cwd() });
}

/** The folder with a folder for each backbone. */
export function modelsFolder(): string {
  const models = process.env['RETRACE_MODELS'];
  return models === undefined ? join(home(), 'models') : resolve(projectRoot, models);
}

/** Where the files of a backbone lie. */
export function backboneFolder(name: string): string {
  return modelFolder(modelsFolder(), name);
}

/** Where what specs can name is looked for by commands that need no server. */
export function catalogPlaces(): CatalogPlaces {
  return { datasets: datasetPlaces(), models: modelsFolder() };
}

/** The Python worker. */
export function workerOfProject(): { readonly python: string; readonly trainer: string } {
  return { python: join(home(), 'python/bin/python'), trainer: join(projectRoot, 'apps/trainer') };
}
