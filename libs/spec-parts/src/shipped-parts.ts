import type { ResolveNames } from '@retrace/study';

import { BackboneFolder, shippedBackbones } from './backbones/backbone-folder.js';
import { RecipeFolder, shippedRecipes } from './recipes/recipe-folder.js';
import { shippedStructures, StructureFolder } from './structures/structure-folder.js';

/**
 * Gives a spec its structure and its recipe where it only names them, and knows its backbone. Files are read anew, so that what was just added can be
 * named.
 *
 * @throws SpecInvalid when a file is not valid
 */
export async function shippedParts(): Promise<ResolveNames> {
  const [known, structure, recipe] = await Promise.all([
    new BackboneFolder(shippedBackbones).checker(),
    new StructureFolder(shippedStructures).resolver(),
    new RecipeFolder(shippedRecipes).resolver(),
  ]);
  return (raw) => recipe(structure(known(raw)));
}
