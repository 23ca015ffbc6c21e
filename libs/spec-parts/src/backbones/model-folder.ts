import { access } from 'node:fs/promises';
import { join } from 'node:path';

import { BackboneMissing } from './backbone-errors.js';
import { findBackbone } from './backbone-folder.js';

/**
 * Where a backbone's files are to lie.
 *
 * @param models folder with a folder for each backbone, named after it
 */
export function modelFolder(models: string, backbone: string): string {
  return join(models, backbone);
}

/**
 * Makes sure that a backbone's files are in a folder.
 *
 * @throws BackboneMissing, BackboneUnknown
 */
export async function requireModel(folder: string, backbone: string): Promise<void> {
  try {
    await access(join(folder, 'config.json'));
  } catch {
    const { model } = await findBackbone(backbone);
    throw new BackboneMissing(backbone, folder, model);
  }
}
