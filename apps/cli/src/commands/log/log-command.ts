import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';

import type { ScoredSample } from '@retrace/contracts';
import type { LogForm } from '@retrace/logs';
import { Command, InvalidArgumentError, Option } from 'commander';

import { forEachRecord } from '../../records/for-each-record.js';
import type { FileContext } from '../file-context.js';
import { NoSamples } from './log-errors.js';
import { sampleSource } from './sample-source.js';
import { checkScored } from './scored-record.js';

interface LogOptions {
  readonly form: LogForm;
  readonly to: string;
  readonly model?: string;
}

const viewers = {
  inspect: 'Inspect',
  'lm-eval': 'lm-evaluation-harness',
} as const satisfies Readonly<Record<LogForm, string>>;
// Object.keys tells no more than string
const forms = Object.keys(viewers) as readonly LogForm[];

/** `retrace log`: scored samples as the logs of another harness, for what reads these. */
export function logCommand(context: FileContext): Command {
  return new Command('log')
    .description('write scored samples as logs of Inspect or lm-evaluation-harness, for their viewers; needs no server')
    .argument(
      '<samples>',
      'a folder of `evaluate`, or samples: JSON lines, as `evaluate`, `score` and studies write them',
    )
    .addOption(new Option('--form <form>', `whose logs: ${forms.join(', ')}`).argParser(logForm).makeOptionMandatory())
    .requiredOption('--to <folder>', 'where logs go; those that are there already stay')
    .option('--model <name>', 'what the model is called there; that of the folder when left out')
    .action((path: string, options: LogOptions) => logSamples(path, options, context));
}

async function logSamples(path: string, { form, to, model }: LogOptions, context: FileContext): Promise<void> {
  const source = await sampleSource(path);
  const samples: ScoredSample[] = [];
  await forEachRecord({
    path: source.file,
    check: checkScored,
    onRefused: (problem) => context.warn(`${problem}\n`),
    onRecord: (sample) => void samples.push(sample),
    onEnd: async () => {
      if (samples.length === 0) throw new NoSamples(source.file);
      // Loaded only here, as it would make every other command start later.
      const { logFiles } = await import('@retrace/logs');
      const files: string[] = [];
      for (const { path: name, text } of logFiles(samples, form, { ...source.origin, ...(model && { model }) })) {
        await mkdir(dirname(join(to, name)), { recursive: true });
        await writeFile(join(to, name), text);
        files.push(name);
      }
      tell({ form, to, samples: samples.length, files }, context);
    },
  });
}

interface Logged {
  readonly form: LogForm;
  readonly to: string;
  readonly samples: number;
  readonly files: readonly string[];
}

function tell(logged: Logged, { isJson, write }: FileContext): void {
  const { form, to, samples, files } = logged;
  const text = `${files.join('\n')}\n${samples} samples as logs of ${viewers[form]} in ${to}`;
  write(`${isJson() ? JSON.stringify(logged, undefined, 2) : text}\n`);
}

function logForm(text: string): LogForm {
  const form = forms.find((known) => known === text);
  if (form === undefined) throw new InvalidArgumentError(`There are ${forms.join(' and ')}.`);
  return form;
}
