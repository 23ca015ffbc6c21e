import { delimiter, resolve } from 'node:path';

import type { DatasetPlaces } from './find-dataset.js';

/** What a program is told of data sets by the environment. An empty setting is none. */
export interface DatasetSettings {
  readonly RETRACE_DATA?: string | undefined;
  readonly RETRACE_CATALOGUE?: string | undefined;
  readonly HF_ENDPOINT?: string | undefined;
  readonly HF_TOKEN?: string | undefined;
}

/** @param root relative folders of a catalogue are under it */
export function placesOf(
  { RETRACE_DATA, RETRACE_CATALOGUE, HF_ENDPOINT, HF_TOKEN }: DatasetSettings,
  { root, ...folders }: Pick<DatasetPlaces, 'projectRoot' | 'downloads'> & { readonly root: string },
): DatasetPlaces {
  return {
    ...folders,
    configured: given(RETRACE_DATA),
    catalogues: catalogueFolders(RETRACE_CATALOGUE, root),
    hub: { endpoint: given(HF_ENDPOINT)?.replace(/\/+$/, ''), token: given(HF_TOKEN) },
  };
}

/** The folders of a team's own catalogue that a setting names, divided as PATH is; relative ones are under `root`. */
export function catalogueFolders(setting: string | undefined, root: string): readonly string[] {
  return (setting ?? '')
    .split(delimiter)
    .filter((folder) => folder !== '')
    .map((folder) => resolve(root, folder));
}

function given(setting: string | undefined): string | undefined {
  return setting === '' ? undefined : setting;
}
