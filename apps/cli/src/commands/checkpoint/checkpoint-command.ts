import { checkpointForms, type CheckpointForm } from '@retrace/contracts';
import { Command, Option } from 'commander';

import type { CheckpointsApi } from '../../api/checkpoints-api.js';
import { preparePush, pushFolder, pushOptions, type PushOptions } from '../hub/hub-push.js';
import { studyWord } from '../named-study/find-study.js';
import { wholeNumber } from '../whole-number.js';
import { writtenFilesText } from '../written-files.js';
import { checkpointId } from './checkpoint-id.js';
import { checkpointTable, checkpointText } from './checkpoint-text.js';
import { exportCheckpoint } from './export-checkpoint.js';
import { pruneText } from './prune-text.js';

/** The most that the server lists at once. */
const MOST = 1000;

/** What the command has from the program that it is one of. */
export interface CheckpointContext {
  readonly api: () => CheckpointsApi;
  /** The id of the study that a word names. */
  readonly studyNamed: (word: string) => Promise<string>;
  /** Prints a value as JSON, or as text. */
  readonly print: (value: unknown, text: () => string) => void;
}

interface ListOptions {
  readonly study?: string;
  readonly trainingSet?: string;
  readonly prompts?: string;
}

interface ExportOptions extends PushOptions {
  readonly to: string;
  readonly form: CheckpointForm;
  readonly base?: string;
}

interface PruneOptions {
  readonly olderThan: number;
  readonly yes?: boolean;
}

/** `retrace checkpoint`: what training has made: where it comes from, giving it away, and removing it. */
export function checkpointCommand(context: CheckpointContext): Command {
  return new Command('checkpoint')
    .description('see where checkpoints come from, give them away, and remove those that nobody needs')
    .addCommand(listCommand(context))
    .addCommand(showCommand(context))
    .addCommand(exportOf(context))
    .addCommand(pruneCommand(context));
}

function listCommand({ api, studyNamed, print }: CheckpointContext): Command {
  return new Command('list')
    .description('list checkpoints, the latest first')
    .option('--study <study>', `of this study: ${studyWord}`)
    .option('--training-set <sha256>', 'that were trained on this', checkpointId)
    .option('--prompts <sha256>', 'whose training sets were written from these', checkpointId)
    .action(async ({ study, ...filter }: ListOptions) => {
      const of = study === undefined ? {} : { studyId: await studyNamed(study) };
      const { checkpoints, total } = await api().list({ ...filter, ...of, limit: MOST });
      print(checkpoints, () => {
        if (checkpoints.length === 0) return 'There are no such checkpoints.';
        const more = total > checkpoints.length ? `\n${total - checkpoints.length} older ones are not shown.` : '';
        return `${checkpointTable(checkpoints)}${more}`;
      });
    });
}

function showCommand({ api, print }: CheckpointContext): Command {
  return new Command('show')
    .description('show where a checkpoint comes from: spec, prompts, training set, run')
    .argument('<checkpoint>', 'its SHA-256', checkpointId)
    .action(async (sha256: string) => {
      const checkpoint = await api().get(sha256);
      print(checkpoint, () => checkpointText(checkpoint));
    });
}

function exportOf({ api, print }: CheckpointContext): Command {
  const [toRepo, isPublic] = pushOptions('model');
  return new Command('export')
    .description('write a checkpoint with its model card, and push it to the hub where that is asked for')
    .argument('<checkpoint>', 'its SHA-256', checkpointId)
    .requiredOption('--to <folder>', 'where to write; has to be empty')
    .addOption(
      new Option('--form <form>', 'the adapter as it is, merged into its base, or that as GGUF')
        .choices([...checkpointForms])
        .default('adapter'),
    )
    .option('--base <folder>', "the base's weights, where set-up has not put them")
    .addOption(toRepo)
    .addOption(isPublic)
    .action(async (sha256: string, options: ExportOptions) => {
      const push = preparePush(options);
      const { to: folder, form, base } = options;
      const files = await exportCheckpoint(api(), { sha256, form, folder, base });
      const address = push && (await pushFolder(push, 'model', folder, 'Add a checkpoint of Retrace'));
      print({ files, ...(address === undefined ? {} : { address }) }, () => writtenFilesText(files, address));
    });
}

function pruneCommand({ api, print }: CheckpointContext): Command {
  return new Command('prune')
    .description('tell which checkpoints nobody needs, and remove their files with --yes')
    .option('--older-than <days>', 'days after which a checkpoint without a report may go', wholeNumber, 90)
    .option('--yes', 'remove them')
    .action(async ({ olderThan, yes = false }: PruneOptions) => {
      const view = yes ? await api().prune(olderThan) : await api().prunable(olderThan);
      print(view, () => pruneText(view, yes));
    });
}
