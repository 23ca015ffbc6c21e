import { writeFile } from 'node:fs/promises';
import { basename, extname } from 'node:path';

import { embeddedBackbone } from '@retrace/study';
import { Command } from 'commander';

import type { CommandContext } from '../command-context.js';
import { catalogPlaces } from '../machine.js';
import { ChoiceUnknown, SpecExists, SpecNotWritten } from './init-errors.js';
import { specTemplate } from './spec-template.js';

interface InitOptions {
  readonly backbone: string;
  readonly structure: string;
  readonly recipe?: string;
}

/** `retrace init`: a spec to begin with. */
export function initCommand({ print }: Pick<CommandContext, 'print'>): Command {
  return new Command('init')
    .description('write a commented spec to begin with, which is valid as it stands; replaces no file')
    .argument('[file]', 'where to write it', 'study.yaml')
    .option('--backbone <name>', 'the model: see `retrace backbones list`', embeddedBackbone)
    .option('--structure <name>', 'the reasoning structure: see `retrace structures list`', 'alttrain')
    .option(
      '--recipe <name>',
      'how it is trained: see `retrace recipes list`; one that suits the backbone when left out. One by preference ' +
        'comes beside that, with the arm that it trains',
    )
    .action(async (file: string, options: InitOptions) => {
      const { backbone, structure } = options;
      const suiting = backbone === embeddedBackbone ? 'cpu-small' : 'alttrain-1k';
      const { recipe = suiting } = options;
      await requireKnown({ backbone, structure, recipe });
      const name = studyName(file);
      const recipes = (await isByPreference(recipe)) ? { recipe: suiting, preference: recipe } : { recipe };
      await writeNew(file, specTemplate({ name, backbone, structure, ...recipes }));
      print({ file, name }, () => `Written: ${file}. See what it will take with \`retrace plan ${file}\`.`);
    });
}

/** @throws ChoiceUnknown */
async function requireKnown(chosen: Readonly<Record<'backbone' | 'structure' | 'recipe', string>>): Promise<void> {
  const { catalogOf } = await import('@retrace/spec-parts');
  for (const what of ['backbone', 'structure', 'recipe'] as const) {
    const known = (await catalogOf[`${what}s`](catalogPlaces())).map(({ name }) => name);
    if (!known.includes(chosen[what])) throw new ChoiceUnknown(what, chosen[what], known);
  }
}

/** Whether a known recipe trains by preference: then it trains one arm, and the others need another. */
async function isByPreference(name: string): Promise<boolean> {
  const { catalogOf } = await import('@retrace/spec-parts');
  const listing = (await catalogOf.recipes(catalogPlaces())).find((one) => one.name === name);
  return listing?.recipe['objective'] === 'dpo';
}

/** The file's name as a study may have it. */
function studyName(file: string): string {
  const name = basename(file, extname(file)).toLowerCase();
  return (
    name
      .replaceAll(/[^a-z0-9]+/g, '-')
      .replace(/^-+/, '')
      .slice(0, 120)
      .replace(/-$/, '') || 'study'
  );
}

/** @throws SpecExists, SpecNotWritten */
async function writeNew(file: string, text: string): Promise<void> {
  await writeFile(file, text, { flag: 'wx' }).catch((error: unknown) => {
    const isThere = error instanceof Error && 'code' in error && error.code === 'EEXIST';
    throw isThere ? new SpecExists(file, error) : new SpecNotWritten(file, error);
  });
}
