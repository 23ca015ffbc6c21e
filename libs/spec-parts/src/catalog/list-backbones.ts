import { access } from 'node:fs/promises';
import { join } from 'node:path';

import type { BackboneListing } from '@retrace/contracts';
import { parseBackbone } from '@retrace/study';

import { shippedBackbones } from '../backbones/backbone-folder.js';
import { modelFolder } from '../backbones/model-folder.js';
import { readYamlFiles } from '../yaml-files.js';

/**
 * The models that specs can name, by name, and whether their files are here.
 *
 * @param models folder with a folder for each backbone, named after it
 * @throws SpecInvalid for a file that is not a backbone
 */
export async function listBackbones(
  models: string,
  folder: string = shippedBackbones,
): Promise<readonly BackboneListing[]> {
  const backbones = await readYamlFiles(folder, parseBackbone);
  return Promise.all(
    [...backbones].map(async ([name, { title, model, licence, description }]) => ({
      name,
      title,
      model,
      licence,
      ...(description === undefined ? {} : { description }),
      isHere: await exists(join(modelFolder(models, name), 'config.json')),
    })),
  );
}

async function exists(path: string): Promise<boolean> {
  return access(path).then(
    () => true,
    () => false,
  );
}
