import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

import { hashSpec, validateStudySpec } from '@retrace/study';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { parse } from 'yaml';

import { rawStudySpec } from '../../../../tools/testing/builders/study-spec.js';
import { RecipeFolder, shippedRecipes } from './recipe-folder.js';

/** A spec with this recipe, and no recipe filled in yet. */
function rawWith(recipe: unknown): Record<string, unknown> {
  return { ...rawStudySpec(), training: { seeds: [1], recipe } };
}

async function recipeOf(recipe: unknown, folder = shippedRecipes): Promise<Readonly<Record<string, unknown>>> {
  const resolve = await new RecipeFolder(folder).resolver();
  return { ...validateStudySpec(rawWith(recipe), 'study.yaml', resolve).training.recipe };
}

/** What comes of a recipe by preference, in a spec with an arm that is trained by it. */
async function preferenceOf(preference: unknown): Promise<Readonly<Record<string, unknown>>> {
  const resolve = await new RecipeFolder(shippedRecipes).resolver();
  const training = { seeds: [1], recipe: 'cpu-small', preference };
  const raw = { ...rawStudySpec(), arms: ['base', 'alttrain-dpo'], training };
  return { ...validateStudySpec(raw, 'study.yaml', resolve).training.preference };
}

describe('the recipes that come with the project', async () => {
  const names = (await readdir(shippedRecipes)).map((file) => file.replace('.yaml', ''));

  it.each(names)('has all that training needs in %s', async (name) => {
    const recipe = name === 'dpo' ? await preferenceOf(name) : await recipeOf(name);
    expect(recipe).toMatchObject({ epochs: expect.any(Number), scheduler: 'cosine' });
  });

  it('has alttrain-1k by preference in dpo, at a lower rate and once', async () => {
    const changed = { objective: 'dpo', dpo: { beta: 0.1 }, epochs: 1, learningRate: 5e-6 };
    expect(await preferenceOf('dpo')).toEqual({ ...(await recipeOf('alttrain-1k')), ...changed });
  });

  it('lets cpu-small train by preference', async () => {
    const over = { objective: 'dpo', dpo: { beta: 0.1 } };
    expect(await preferenceOf({ extends: 'cpu-small', ...over })).toEqual({
      ...(await recipeOf('cpu-small')),
      ...over,
    });
  });

  it('says that a recipe by preference is none for arms that are trained on examples', async () => {
    await expect(recipeOf('dpo')).rejects.toThrow(/training\.recipe\.objective: must be sft.*found "dpo"/);
  });

  it('has the published recipe of R1-Act', async () => {
    expect(await recipeOf('r1-act')).toMatchObject({
      method: 'qlora',
      optimizer: 'adamw-8bit',
      epochs: 15,
      learningRate: 1e-5,
      batchSize: 8,
      gradientAccumulation: 1,
      warmupSteps: 5,
      weightDecay: 1e-4,
      lora: { rank: 16, alpha: 16, dropout: 0 },
    });
  });

  it('trains no adapter in full-finetune', async () => {
    expect(await recipeOf('full-finetune')).not.toHaveProperty('lora');
  });
});

describe('RecipeFolder', () => {
  let folder: string;
  beforeEach(async () => {
    folder = join(await mkdtemp(join(tmpdir(), 'retrace-')), 'recipes');
    await mkdir(folder);
    await writeFile(join(folder, 'base.yaml'), await readFile(join(shippedRecipes, 'cpu-small.yaml')));
  });
  afterEach(() => rm(dirname(folder), { recursive: true }));

  it('lets a spec override a recipe key by key', async () => {
    const recipe = await recipeOf({ extends: 'base', epochs: 1, lora: { rank: 4 } }, folder);
    expect(recipe).toMatchObject({ epochs: 1, maxTokens: 384, lora: { rank: 4, alpha: 16 } });
  });

  it('makes no difference to the hash whether a recipe is named or written out', async () => {
    const resolve = await new RecipeFolder(folder).resolver();
    const { description: _, ...written } = parse(await readFile(join(folder, 'base.yaml'), 'utf8')) as object & {
      description: string; // as the file is known to have
    };
    const hashes = ['base', written].map((recipe) => hashSpec(validateStudySpec(rawWith(recipe), 'a.yaml', resolve)));
    expect(hashes[0]).toBe(hashes[1]);
  });

  it('takes a key without a value for one that is not there, in the hash too', async () => {
    const resolve = await new RecipeFolder(folder).resolver();
    const written = { ...(await recipeOf('base', folder)) };
    const hashes = [written, { ...written, precision: null }].map((recipe) =>
      hashSpec(validateStudySpec(rawWith(recipe), 'a.yaml', resolve)),
    );
    expect(hashes[0]).toBe(hashes[1]);
  });

  it.each([
    ['epocs: 3', /recipes\/own\.yaml is not a valid recipe:\n.*epocs \(line 1\): is not a known key/],
    ['extends: base\nepochs: many', /epochs \(line 2\): must be an integer/],
    ['extends: base\nlora: { rang: 3 }', /lora\.rang \(line 2\): is not a known key/],
    ['backbones:\n  small:\n    batchsize: 3', /backbones\.small, .*\n.*batchsize \(line 3\): is not a known key/],
    ['backbones: { small: 3 }', /backbones\.small, is not a valid recipe/],
    ['method: rlhf', /method \(line 1\): must be one of/],
    ['epochs: [', /must be YAML or JSON/],
  ])('names the file and the line of %j', async (text, message) => {
    await writeFile(join(folder, 'own.yaml'), text);
    await expect(recipeOf('base', folder)).rejects.toThrow(message);
  });

  it('names what is missing from a recipe that extends nothing', async () => {
    await writeFile(join(folder, 'own.yaml'), 'epochs: 3');
    await expect(recipeOf('own', folder)).rejects.toThrow(/training\.recipe\.learningRate: must/);
  });

  it('lets a spec train every weight by a recipe that trains an adapter, once it takes that out', async () => {
    expect(await recipeOf({ extends: 'base', method: 'full', lora: null }, folder)).not.toHaveProperty('lora');
    await expect(recipeOf({ extends: 'base', method: 'full' }, folder)).rejects.toThrow(
      /training\.recipe\.method: has no use for lora.*found "full"/,
    );
  });

  it('needs an adapter where the method is not full', async () => {
    await expect(recipeOf({ extends: 'base', method: 'dora', lora: null }, folder)).rejects.toThrow(
      /training\.recipe\.lora: must be there.*the method is "dora"/,
    );
  });

  it('tells which recipes there are', async () => {
    await expect(recipeOf('bass', folder)).rejects.toThrow(
      "There is no recipe 'bass'. Did you mean 'base'? There are: base.",
    );
  });
});
