import { access } from 'node:fs/promises';
import { join } from 'node:path';

import { BackboneMissing } from './backbone-errors.js';
import { BackboneFolder, shippedBackbones } from './backbone-folder.js';

/** Where a backbone's files lie, when they do. */
export function modelFolder(models: string, backbone: string): string {
  return join(models, backbone);
}

/**
 * The folder with a backbone's files.
 *
 * @param models folder with a folder for each backbone, named after it
 * @throws BackboneMissing, BackboneUnknown
 */
export async function findModelFolder(models: string, backbone: string): Promise<string> {
  const folder = modelFolder(models, backbone);
  try {
    await access(join(folder, 'config.json'));
    return folder;
  } catch {
    const { model } = await new BackboneFolder(shippedBackbones).find(backbone);
    throw new BackboneMissing(backbone, folder, model);
  }
}
