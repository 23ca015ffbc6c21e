import { mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { embeddedBackbone } from '@retrace/study';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';

import { BackboneMissing, BackboneUnknown } from './backbone-errors.js';
import { BackboneFolder, shippedBackbones } from './backbone-folder.js';
import { modelFolder, requireModel } from './model-folder.js';

describe('the backbones that come with the project', async () => {
  const names = (await readdir(shippedBackbones)).map((file) => file.replace('.yaml', ''));

  it.each(names)('knows where %s is from and its licence', async (name) => {
    const backbone = await new BackboneFolder(shippedBackbones).find(name);
    expect(backbone.model.toLowerCase()).toContain(name);
    expect(backbone.licence).toMatch(/^(mit|apache-2\.0)$/);
  });

  it('has the embedded one', () => expect(names).toContain(embeddedBackbone));
});

describe('BackboneFolder', () => {
  it('leaves a spec of a known backbone as it is', async () => {
    const check = await new BackboneFolder(shippedBackbones).checker();
    expect(check({ backbone: 'qwen3-8b' })).toEqual({ backbone: 'qwen3-8b' });
  });

  it('names the backbones there are, and how there comes to be another', async () => {
    const check = await new BackboneFolder(shippedBackbones).checker();
    expect(() => check({ backbone: 'qwen3-80b' })).toThrow(BackboneUnknown);
    expect(() => check({ backbone: 'qwen3-80b' })).toThrow(
      /^There is no backbone 'qwen3-80b'\. Did you mean 'qwen3-8b'.*\? There are: .*qwen3-8b.*takes a file backbones\/qwen3-80b\.yaml\.$/,
    );
  });
});

describe('requireModel', () => {
  let models: string;
  beforeEach(async () => {
    models = await mkdtemp(join(tmpdir(), 'models-'));
  });
  afterEach(() => rm(models, { recursive: true }));

  it('is content with a folder that is named after the backbone and has its configuration', async () => {
    await mkdir(join(models, 'qwen3-8b'));
    await writeFile(join(models, 'qwen3-8b/config.json'), '{}');
    await expect(requireModel(modelFolder(models, 'qwen3-8b'), 'qwen3-8b')).resolves.toBeUndefined();
  });

  it('tells what to put where when it is not there', async () => {
    const folder = join(models, 'qwen3-8b');
    await expect(requireModel(folder, 'qwen3-8b')).rejects.toThrow(
      new BackboneMissing('qwen3-8b', folder, 'Qwen/Qwen3-8B'),
    );
  });
});
