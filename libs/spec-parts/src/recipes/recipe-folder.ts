import { fileURLToPath } from 'node:url';

import { isRecord, parseRecipeFile, type ResolveNames } from '@retrace/study';

import { readYamlFiles } from '../yaml-files.js';
import { overrideKeys, recipeFileOf, resolveRecipe, type RecipeFile } from './resolve-recipe.js';

/** The project's own folder of recipes. */
export const shippedRecipes = fileURLToPath(new URL('../../../../recipes', import.meta.url));

/** Where a study's `training` has recipes. */
const recipeKeys = ['recipe', 'preference'] as const;

/** The recipes that specs can name: one YAML file each, named after it. */
export class RecipeFolder {
  constructor(private readonly folder: string) {}

  /**
   * Gives a spec the recipes that it names (`recipe: r1-act`) or extends (`preference: { extends: dpo, epochs: 3 }`);
   * one that holds its recipe itself is left as it is.
   *
   * @throws SpecInvalid when a file is not a valid recipe
   */
  async resolver(): Promise<ResolveNames> {
    const files = await readYamlFiles(this.folder, readRecipe);
    return (raw) => {
      const { training, backbone } = raw;
      if (!isRecord(training)) return raw;
      const recipes = recipeKeys
        .filter((key) => Object.hasOwn(training, key))
        .map((key) => [key, resolved(training[key], backbone, files)]);
      return { ...raw, training: { ...training, ...Object.fromEntries(recipes) } };
    };
  }
}

function readRecipe(text: string, source: string): RecipeFile {
  return recipeFileOf(parseRecipeFile(text, source));
}

function resolved(recipe: unknown, backbone: unknown, files: ReadonlyMap<string, RecipeFile>): unknown {
  if (typeof recipe === 'string') return resolveRecipe(recipe, backbone, files);
  if (!isRecord(recipe)) return recipe;
  const { extends: extended, ...over } = recipe;
  if (extended === undefined) return overrideKeys({}, over); // a key without a value is one that is not there
  return typeof extended === 'string' ? overrideKeys(resolveRecipe(extended, backbone, files), over) : recipe;
}
