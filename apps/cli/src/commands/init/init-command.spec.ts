import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { catalogOf } from '@retrace/spec-parts';
import { describe, expect, it, onTestFinished } from 'vitest';
import { parse } from 'yaml';

import { endOf, runRetrace } from '../../../test/run-retrace.js';
import { catalogPlaces } from '../machine.js';

async function inFolder(file = 'mine.yaml'): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'retrace-init-'));
  onTestFinished(() => rm(folder, { recursive: true }));
  return join(folder, file);
}

describe('retrace init', () => {
  it('writes a commented spec that is valid, and says what to do with it', async () => {
    const file = await inFolder();
    const { out, error } = await runRetrace(['init', file]);
    expect(error).toBeUndefined();
    expect(out).toBe(`Written: ${file}. See what it will take with \`retrace plan ${file}\`.\n`);
    const text = await readFile(file, 'utf8');
    expect(text.match(/#/g)?.length).toBeGreaterThan(20);
    expect((await runRetrace(['validate', file])).error).toBeUndefined();
  });

  it('writes a valid one for every backbone, structure and recipe', async () => {
    const kinds = ['backbones', 'structures', 'recipes'] as const;
    for (const kind of kinds) {
      for (const { name } of await catalogOf[kind](catalogPlaces())) {
        const file = await inFolder();
        await runRetrace(['init', file, `--${kind.slice(0, -1)}`, name]);
        const { error, out } = await runRetrace(['validate', file]);
        expect(error, `${kind} ${name}: ${out}`).toBeUndefined();
      }
    }
  });

  it.each([
    ['smollm2-135m-instruct', 'cpu-small'],
    ['qwen3-8b', 'alttrain-1k'],
  ])('has a recipe by preference train an arm of its own, and the others by examples: %s', async (backbone, recipe) => {
    const file = await inFolder();
    await runRetrace(['init', file, '--recipe', 'dpo', '--backbone', backbone]);
    expect(parse(await readFile(file, 'utf8'))).toMatchObject({
      arms: ['base', 'vanilla-sft', 'alttrain', 'alttrain-dpo'],
      training: { recipe, preference: 'dpo' },
    });
    expect((await runRetrace(['validate', file])).error).toBeUndefined();
  });

  it('names the study after its file', async () => {
    const file = await inFolder('My Study (2).yaml');
    await runRetrace(['init', file]);
    expect(parse(await readFile(file, 'utf8')).name).toBe('my-study-2');
  });

  it('leaves a file as it is that is there', async () => {
    const file = await inFolder();
    await writeFile(file, 'mine');
    expect((await runRetrace(['init', file])).error).toMatchObject({
      message: expect.stringContaining('is there already'),
    });
    expect(await readFile(file, 'utf8')).toBe('mine');
  });

  it('names what was likely meant, and writes nothing', async () => {
    const file = await inFolder();
    const retraced = await runRetrace(['init', file, '--structure', 'altrain']);
    expect(retraced.error).toMatchObject({ message: expect.stringContaining("Did you mean 'alttrain'?") });
    expect(endOf(retraced)).toBe(3);
    await expect(readFile(file)).rejects.toThrow('ENOENT');
  });

  it('says so when there is no such folder', async () => {
    const { error } = await runRetrace(['init', join(await inFolder(), 'deeper', 'mine.yaml')]);
    expect(error).toMatchObject({ message: expect.stringContaining('Is its folder there?') });
  });
});
