import { IsNotEmpty, IsObject, IsOptional, IsString } from 'class-validator';

import { readPart } from './read-part.js';
import { RecipeSpec } from './spec/recipe-spec.js';
import { validateAs } from './validate-as.js';
import type { LineAt } from './yaml-document.js';

/** A recipe's file: keys of a recipe, of which any may be left to the recipe that it extends. */
export class RecipeFileSpec extends RecipeSpec {
  /** Name of another recipe, whose keys hold where this one has none. */
  @IsOptional()
  @IsString()
  @IsNotEmpty()
  readonly extends?: string;

  @IsOptional()
  @IsString()
  readonly description?: string;

  /** Keys that hold for some backbones alone, by the backbone's name. */
  @IsOptional()
  @IsObject()
  readonly backbones?: Readonly<Record<string, Readonly<Record<string, unknown>>>>;
}

/**
 * Reads a recipe's file from YAML or JSON. Whether nothing is missing shows only once it is put together with what it
 * extends.
 *
 * @param text the file's content
 * @param source what to call it in messages, such as its path
 * @throws SpecInvalid with every problem of the first part that has any, each with its path and line
 */
export function parseRecipeFile(text: string, source: string): RecipeFileSpec {
  const { value, lineAt } = readPart(text, source, 'recipe');
  const file = validateAs(value, { shape: RecipeFileSpec, subject: 'recipe', source, isPart: true }, lineAt);
  for (const [backbone, keys] of Object.entries(file.backbones ?? {})) {
    const part = `${source}, backbones.${backbone},`;
    const lineIn: LineAt = (path) => lineAt(['backbones', backbone, ...path]);
    validateAs(keys, { shape: RecipeSpec, subject: 'recipe', source: part, isPart: true }, lineIn);
  }
  return file;
}
