import { isRecord, type RecipeFileSpec } from '@retrace/study';

import { RecipeCircular, RecipeUnknown } from './recipe-errors.js';

/** Keys of a recipe as they stand in a file. */
export type RecipeKeys = Readonly<Record<string, unknown>>;

/** One file: what it is for, what it extends, its own keys, and those that hold for some backbones alone. */
export interface RecipeFile {
  readonly extends?: string;
  readonly keys: RecipeKeys;
  readonly backbones: Readonly<Record<string, RecipeKeys>>;
}

/** What of a recipe's file decides its keys: all but what it says to people. */
export function recipeFileOf(file: RecipeFileSpec): RecipeFile {
  const { extends: extended, backbones = {}, description: _, ...keys } = file;
  return { keys, backbones, ...(extended === undefined ? {} : { extends: extended }) };
}

/**
 * A recipe with everything that it extends. The more special wins: a file over the one that it extends, and within a
 * file what it says of the backbone over what it says in general.
 *
 * @throws RecipeUnknown, RecipeCircular
 */
export function resolveRecipe(name: string, backbone: unknown, files: ReadonlyMap<string, RecipeFile>): RecipeKeys {
  return resolveFrom([name], backbone, files);
}

/** Keys over keys: mappings are merged, `null` takes a key out, anything else takes its place. */
export function overrideKeys(base: RecipeKeys, over: RecipeKeys): RecipeKeys {
  const merged = new Map(Object.entries(base));
  for (const [key, value] of Object.entries(over)) {
    const before = merged.get(key);
    if (value === null) merged.delete(key);
    else merged.set(key, isRecord(value) ? overrideKeys(isRecord(before) ? before : {}, value) : value);
  }
  return Object.fromEntries(merged);
}

/** @param chain names from the one that was asked for to the one that is wanted now */
function resolveFrom(
  chain: readonly [string, ...string[]],
  backbone: unknown,
  files: ReadonlyMap<string, RecipeFile>,
): RecipeKeys {
  const name = chain.at(-1) ?? chain[0];
  const file = files.get(name);
  if (file === undefined) throw new RecipeUnknown(name, [...files.keys()]);
  if (file.extends !== undefined && chain.includes(file.extends)) throw new RecipeCircular([...chain, file.extends]);
  const base = file.extends === undefined ? {} : resolveFrom([...chain, file.extends], backbone, files);
  return overrideKeys(overrideKeys(base, file.keys), keysFor(file, backbone));
}

function keysFor({ backbones }: RecipeFile, backbone: unknown): RecipeKeys {
  return typeof backbone === 'string' && Object.hasOwn(backbones, backbone) ? (backbones[backbone] ?? {}) : {};
}
