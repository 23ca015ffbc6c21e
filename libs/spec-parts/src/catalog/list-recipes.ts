import type { RecipeListing } from '@retrace/contracts';
import { parseRecipeFile } from '@retrace/study';

import { shippedRecipes } from '../recipes/recipe-folder.js';
import { recipeFileOf, resolveRecipe } from '../recipes/resolve-recipe.js';
import { readYamlFiles } from '../yaml-files.js';

/** The recipes that specs can name, by name. @throws SpecInvalid, RecipeUnknown, RecipeCircular */
export async function listRecipes(folder: string = shippedRecipes): Promise<readonly RecipeListing[]> {
  const files = await readYamlFiles(folder, (text, source) => parseRecipeFile(text, source));
  const parts = new Map([...files].map(([name, file]) => [name, recipeFileOf(file)]));
  return [...files].map(([name, { description, extends: extended, backbones = {} }]) => ({
    name,
    ...(description === undefined ? {} : { description }),
    ...(extended === undefined ? {} : { extends: extended }),
    recipe: resolveRecipe(name, undefined, parts),
    backbones: Object.keys(backbones),
  }));
}
