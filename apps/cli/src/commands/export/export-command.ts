import { catalogueFolders, loadCatalogue, type Catalogue } from '@retrace/datasets';
import type { CardSource } from '@retrace/data-card';
import { exportLayouts, exportTrainingSet, type ExportLayout } from '@retrace/exports';
import { Command, Option } from 'commander';

import { preparePush, pushFolder, pushOptions, type PushOptions } from '../hub/hub-push.js';
import { writtenFilesText } from '../written-files.js';

export interface ExportContext {
  readonly print: (value: unknown, text: () => string) => void;
}

interface ExportOptions extends PushOptions {
  readonly to: string;
  readonly layout: ExportLayout;
  readonly force?: boolean;
}

/** `retrace export`: a training set in the layout of another trainer, and to the hub. */
export function exportCommand({ print }: ExportContext): Command {
  const [toRepo, isPublic] = pushOptions('dataset');
  return new Command('export')
    .description(
      'write a training set in the layout of another trainer, and push it to the hub where that is asked for',
    )
    .argument('<file>', 'a training set: JSON lines')
    .requiredOption('--to <folder>', 'where to write')
    .addOption(new Option('--layout <layout>', 'whose layout').choices([...exportLayouts]).default('jsonl'))
    .option('--force', 'write into a folder that is not empty')
    .addOption(toRepo)
    .addOption(isPublic)
    .action(async (file: string, options: ExportOptions) => {
      const push = preparePush(options);
      const { to: folder, layout, force = false } = options;
      const catalogue = await loadCatalogue(catalogueFolders(process.env['RETRACE_CATALOGUE'], process.cwd()));
      const sourceOf = (name: string): CardSource | undefined => sourceIn(catalogue, name);
      const exported = await exportTrainingSet({ file, folder, layout, overwrite: force, sourceOf });
      const address = push && (await pushFolder(push, 'dataset', folder, 'Add a training set of Retrace'));
      print({ ...exported, ...(address === undefined ? {} : { address }) }, () => {
        return `${exported.examples} examples in ${folder}\n${writtenFilesText(exported.files, address)}`;
      });
    });
}

/** A study's own data sets are in no catalogue. */
function sourceIn(catalogue: Catalogue, name: string): CardSource | undefined {
  return catalogue.entries.find((entry) => entry.name === name);
}
