import { catalogueFolders, loadCatalogue, type Catalogue } from '@retrace/datasets';
import type { CardSource } from '@retrace/data-card';
import { exportLayouts, exportTrainingSet, pushToHub, type Exported, type ExportLayout } from '@retrace/exports';
import { Command, InvalidArgumentError, Option } from 'commander';

import { plainTable } from '../../terminal/plain-table.js';
import { HubTokenMissing } from './export-errors.js';

export interface ExportContext {
  readonly print: (value: unknown, text: () => string) => void;
}

interface ExportOptions {
  readonly to: string;
  readonly layout: ExportLayout;
  readonly force?: boolean;
  readonly push?: string;
  readonly public?: boolean;
}

const publicHub = 'https://huggingface.co';

/** `retrace export`: a training set in the layout of another trainer, and to the hub. */
export function exportCommand({ print }: ExportContext): Command {
  return new Command('export')
    .description(
      'write a training set in the layout of another trainer, and push it to the hub where that is asked for',
    )
    .argument('<file>', 'a training set: JSON lines')
    .requiredOption('--to <folder>', 'where to write')
    .addOption(new Option('--layout <layout>', 'whose layout').choices([...exportLayouts]).default('jsonl'))
    .option('--force', 'write into a folder that is not empty')
    .addOption(
      new Option(
        '--push <owner/name>',
        'push the folder to this data set of the hub; HF_TOKEN has to be set',
      ).argParser(repoName),
    )
    .option('--public', 'make the data set public, where it is not there yet')
    .action(async (file: string, options: ExportOptions) => {
      const token = tokenFor(options);
      const { to: folder, layout, force = false } = options;
      const catalogue = await loadCatalogue(catalogueFolders(process.env['RETRACE_CATALOGUE'], process.cwd()));
      const sourceOf = (name: string): CardSource | undefined => sourceIn(catalogue, name);
      const exported = await exportTrainingSet({ file, folder, layout, overwrite: force, sourceOf });
      const address = token === undefined ? undefined : await pushed(options, token);
      print({ ...exported, ...(address === undefined ? {} : { address }) }, () =>
        exportText(exported, folder, address),
      );
    });
}

/** A study's own data sets are in no catalogue. */
function sourceIn(catalogue: Catalogue, name: string): CardSource | undefined {
  return catalogue.entries.find((entry) => entry.name === name);
}

/** Asked for before anything is written. */
function tokenFor({ push }: ExportOptions): string | undefined {
  if (push === undefined) return undefined;
  const token = process.env['HF_TOKEN'];
  if (token === undefined || token === '') throw new HubTokenMissing(push);
  return token;
}

function pushed(
  { push: repo = '', to: folder, public: isPublic = false }: ExportOptions,
  token: string,
): Promise<string> {
  const endpoint = (process.env['HF_ENDPOINT'] ?? publicHub).replace(/\/+$/, '');
  const visibility = isPublic ? 'public' : 'private';
  return pushToHub({ repo, folder, token, endpoint, visibility, message: 'Add a training set of Retrace' });
}

function exportText({ examples, files }: Exported, folder: string, address: string | undefined): string {
  const table = plainTable(
    ['file', 'bytes', 'SHA-256'],
    files.map(({ name, bytes, sha256 }) => [name, String(bytes), sha256]),
  );
  const where = address === undefined ? '' : `\nPushed: ${address}`;
  return `${examples} examples in ${folder}\n${table}${where}`;
}

function repoName(text: string): string {
  if (!/^[\w.-]+\/[\w.-]+$/.test(text))
    throw new InvalidArgumentError('It has to be an owner and a name, like team/set.');
  return text;
}
