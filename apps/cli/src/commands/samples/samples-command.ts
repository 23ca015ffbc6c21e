import type { SampleIndexState, SampleRow } from '@retrace/contracts';
import { Command, Option } from 'commander';

import type { SampleFilters, SamplesApi } from '../../api/samples-api.js';
import type { FileContext } from '../file-context.js';
import { studyWord } from '../named-study/find-study.js';
import { wholeNumber } from '../whole-number.js';
import { sampleText, type SampleForm } from './sample-forms.js';
import { sampleStream } from './sample-pages.js';
import { sampleTable } from './sample-table.js';
import { writeWhole } from './write-whole.js';

/** What the command has from the program that it is one of. */
export interface SamplesContext extends FileContext {
  readonly api: () => SamplesApi;
  /** The id of the study that a word names. */
  readonly studyNamed: (word: string) => Promise<string>;
}

interface SamplesOptions extends Omit<SampleFilters, 'flagged' | 'corrected' | 'q'> {
  readonly flagged?: true;
  readonly corrected?: true;
  readonly search?: string;
  readonly csv?: true;
  readonly jsonl?: true;
  readonly limit?: number;
  readonly to?: string;
}

/** What a person is shown unless more is asked for. */
const shownAtOnce = 50;

/** `retrace samples`: the samples of a study that pass filters, to be looked at or taken elsewhere. */
export function samplesCommand(context: SamplesContext): Command {
  return new Command('samples')
    .description('list the samples of a study; texts are cut after 200 characters')
    .argument('<study>', studyWord)
    .addOption(filter('--arm <arm>', 'of this arm'))
    .addOption(filter('--seed <seed>', 'of this training seed; none for arms that are not trained'))
    .addOption(filter('--benchmark <benchmark>', 'of this benchmark'))
    .addOption(filter('--attack <attack>', 'in this disguise; none for prompts as they are'))
    .addOption(filter('--category <category>', 'of this category'))
    .addOption(filter('--outcome <outcome>', 'that came out so, like refused or wrong'))
    .addOption(filter('--structure <state>', 'whose trace has the structure, lacks it, or is none'))
    .option('--flagged', 'that someone flagged')
    .option('--corrected', 'of which someone corrected a label')
    .option('--search <words>', 'with these words in prompt or answer; "a phrase", this OR that, -without')
    .option('--limit <count>', 'the most to list; as text 50 unless told, else all', wholeNumber)
    .addOption(new Option('--csv', 'as CSV, for spreadsheets').conflicts('jsonl'))
    .option('--jsonl', 'as JSON, a sample a line')
    .option('--to <file>', 'write to this file; CSV unless told')
    .action(async (word: string, options: SamplesOptions) =>
      listSamples(await context.studyNamed(word), options, context),
    );
}

/** One that may be given several times. */
function filter(flags: string, meaning: string): Option {
  return new Option(flags, `${meaning}; may be repeated`).argParser(
    (value: string, before: readonly string[] | undefined) => [...(before ?? []), value],
  );
}

async function listSamples(id: string, options: SamplesOptions, context: SamplesContext): Promise<void> {
  const form = formOf(options, context.isJson());
  const most = options.limit ?? (form === undefined ? shownAtOnce : Infinity);
  const { total, index, rows } = await sampleStream(context.api(), id, filtersOf(options), most);
  const warning = indexWarning(index);
  if (warning !== undefined) context.warn(`${warning}\n`);
  if (form === undefined) {
    const shown: SampleRow[] = [];
    for await (const row of rows) shown.push(row);
    return context.write(`${tableText(shown, total)}\n`);
  }
  if (options.to !== undefined) {
    await writeWhole(options.to, sampleText(form, rows));
    return context.warn(`${Math.min(total, most)} samples are in ${options.to}.\n`);
  }
  for await (const piece of sampleText(form, rows)) context.write(piece);
}

function formOf({ csv, jsonl, to }: SamplesOptions, json: boolean): SampleForm | undefined {
  if (csv === true) return 'csv';
  if (jsonl === true) return 'jsonl';
  if (json) return 'json';
  return to === undefined ? undefined : 'csv';
}

function filtersOf(options: SamplesOptions): SampleFilters {
  const { arm, seed, benchmark, attack, category, outcome, structure, flagged, corrected, search } = options;
  const given = {
    arm,
    seed,
    benchmark,
    attack,
    category,
    outcome,
    structure,
    flagged: flagged && ['true'],
    corrected: corrected && ['true'],
    q: search === undefined ? undefined : [search],
  };
  return Object.fromEntries(Object.entries(given).filter(([, values]) => values !== undefined));
}

function tableText(shown: readonly SampleRow[], total: number): string {
  if (total === 0) return 'There is no such sample.';
  const more =
    total > shown.length ? `\n\n${shown.length} of ${total}. See more with --limit, or take all with --to FILE.` : '';
  return `${sampleTable(shown)}${more}`;
}

function indexWarning(index: SampleIndexState): string | undefined {
  switch (index.state) {
    case 'ready':
      return undefined;
    case 'indexing':
      return `Samples are still being indexed, ${index.indexed} so far: more will follow.`;
    case 'failed':
      return `Some samples are missing, as they could not be indexed: ${index.problem}`;
    case 'cancelled':
      return 'The study was cancelled: samples that are not here are indexed once it is resumed.';
  }
}
