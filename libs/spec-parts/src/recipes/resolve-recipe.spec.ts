import { describe, expect, it } from 'vitest';

import { RecipeCircular, RecipeUnknown } from './recipe-errors.js';
import { overrideKeys, resolveRecipe, type RecipeFile } from './resolve-recipe.js';

function filesOf(files: Readonly<Record<string, Partial<RecipeFile>>>): ReadonlyMap<string, RecipeFile> {
  return new Map(Object.entries(files).map(([name, file]) => [name, { keys: {}, backbones: {}, ...file }]));
}

describe('resolveRecipe', () => {
  it('gives a file the keys of the one that it extends, under its own', () => {
    const files = filesOf({
      old: { keys: { epochs: 15, lora: { rank: 16, alpha: 16 } } },
      new: { extends: 'old', keys: { lora: { rank: 8 } } },
    });
    expect(resolveRecipe('new', 'any', files)).toEqual({ epochs: 15, lora: { rank: 8, alpha: 16 } });
  });

  it('lets what a file says of the backbone win over what it says in general, and over what it extends', () => {
    const files = filesOf({
      old: { keys: { batchSize: 8 }, backbones: { small: { batchSize: 16 } } },
      new: { extends: 'old', keys: { epochs: 2 }, backbones: { small: { epochs: 3 } } },
    });
    expect(resolveRecipe('new', 'small', files)).toEqual({ batchSize: 16, epochs: 3 });
    expect(resolveRecipe('new', 'large', files)).toEqual({ batchSize: 8, epochs: 2 });
  });

  it('lets a file win over what the one that it extends says of the backbone', () => {
    const files = filesOf({
      old: { backbones: { small: { batchSize: 16 } } },
      new: { extends: 'old', keys: { batchSize: 4 } },
    });
    expect(resolveRecipe('new', 'small', files)).toEqual({ batchSize: 4 });
  });

  it('takes no key of every object for a backbone', () => {
    expect(resolveRecipe('a', 'constructor', filesOf({ a: { keys: { epochs: 1 } } }))).toEqual({ epochs: 1 });
  });

  it('names the recipes there are when one is not', () => {
    expect(() => resolveRecipe('r1', 'any', filesOf({ 'r1-act': {}, 'cpu-small': {} }))).toThrow(
      new RecipeUnknown('r1', ['cpu-small', 'r1-act']),
    );
  });

  it('names the circle in which recipes extend each other', () => {
    const files = filesOf({ a: { extends: 'b' }, b: { extends: 'c' }, c: { extends: 'b' } });
    expect(() => resolveRecipe('a', 'any', files)).toThrow(new RecipeCircular(['a', 'b', 'c', 'b']));
  });
});

describe('overrideKeys', () => {
  it('takes a key out by null', () => {
    expect(overrideKeys({ method: 'lora', lora: { rank: 16 } }, { method: 'full', lora: null })).toEqual({
      method: 'full',
    });
  });

  it('takes a key out that a file says of the backbone, wherever it is from', () => {
    const files = filesOf({
      old: { keys: { method: 'qlora', lora: { rank: 16 } } },
      new: { extends: 'old', backbones: { small: { method: 'full', lora: null } } },
    });
    expect(resolveRecipe('new', 'small', files)).toEqual({ method: 'full' });
  });

  it('leaves no null behind, at whatever depth', () => {
    expect(overrideKeys({}, { attention: null, lora: { rank: 4, targets: null } })).toEqual({ lora: { rank: 4 } });
  });

  it('puts a list in the place of a list', () => {
    expect(overrideKeys({ targets: ['q_proj', 'k_proj'] }, { targets: ['v_proj'] })).toEqual({ targets: ['v_proj'] });
  });
});
