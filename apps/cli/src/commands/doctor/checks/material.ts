import { stat } from 'node:fs/promises';

import type { BackboneListing, DatasetListing } from '@retrace/contracts';
import { embeddedBackbone } from '@retrace/study';

import { missing, ok, warn, type Finding } from '../finding.js';

/** The models that are here. @param folder in which they are looked for */
export function checkModels(backbones: readonly BackboneListing[], folder: string): Finding {
  const here = backbones.filter(({ isHere }) => isHere).map(({ name }) => name);
  const found = here.length === 0 ? `none in ${folder}` : `${here.join(', ')} in ${folder}`;
  if (here.includes(embeddedBackbone)) return ok('Models', found);
  if (here.length > 0) return warn('Models', `${found}; the first study takes ${embeddedBackbone}`, 'npm start');
  return warn('Models', found, 'npm start sets up the embedded one; RETRACE_MODELS names the folder of others');
}

/**
 * Which data sets are here.
 *
 * @param needed by the first study
 */
export function checkData(datasets: readonly DatasetListing[], needed: readonly string[]): Finding {
  const here = datasets.filter(({ standing }) => standing === 'here').map(({ name }) => name);
  const found = `${here.length} of the ${datasets.length} data sets of the catalogue are here`;
  const absent = needed.filter((name) => !here.includes(name));
  if (absent.length === 0) return ok('Data', `${found}, those of the first study among them`);
  return warn(
    'Data',
    `${found}; the first study would download ${absent.join(', ')}`,
    'Without a network, put them into the folder of RETRACE_DATA: retrace datasets show NAME',
  );
}

/** A folder that a setting names; nothing to say where it names none. */
export async function checkNamedFolder(setting: string, folder: string | undefined): Promise<readonly Finding[]> {
  if (folder === undefined || folder === '') return [];
  const isFolder = await stat(folder).then(
    (found) => found.isDirectory(),
    () => false,
  );
  if (isFolder) return [ok(setting, folder)];
  return [missing(setting, `${folder} is no folder`, `Make it, or unset ${setting}`)];
}
