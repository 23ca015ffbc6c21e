import { Command, Option } from 'commander';

import type { FileContext } from '../file-context.js';
import { chooseClassifier, type ClassifierChoice } from './choose-classifier.js';
import { labelFile } from './label-file.js';
import { labelledText, legend } from './labelled-text.js';

/** `retrace structure`: step types measured on any file, without a study. */
export function structureCommand({ isJson, write, warn }: FileContext): Command {
  const command = new Command('structure').description('measure the reasoning structure of traces in a file');
  command
    .command('label')
    .description(`label each sentence with its step type (${legend}); with --json one JSON line a trace`)
    .argument('<file>', 'JSON lines, each {id, trace} or {id, sentences}')
    .option('--judge <model>', 'ask this model instead of labelling by words')
    .addOption(new Option('--endpoint <url>', "where the judge's chat API is").env('RETRACE_JUDGE_URL'))
    .option('--structure <file>', 'structure whose markers are known besides the standard ones')
    .action(async (path: string, choice: ClassifierChoice) => {
      await labelFile({
        path,
        classifier: await chooseClassifier(choice),
        onLabelled: (trace) => write(`${isJson() ? JSON.stringify(trace) : labelledText(trace)}\n`),
        onRefused: (problem) => warn(`${problem}\n`),
      });
    });
  return command;
}
