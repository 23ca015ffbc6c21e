import { Command } from 'commander';

import type { FileContext } from '../file-context.js';
import type { CheckChoice } from './check-outputs.js';

/** `retrace rewriting`: what rewriting does to a teacher's outputs, on any file, without a study. */
export function rewritingCommand(context: FileContext): Command {
  const command = new Command('rewriting').description("check a teacher's outputs in a file");
  command
    .command('check')
    .description('tell which outputs of a teacher can be trained on, and why not; with --json one JSON line an output')
    .argument('<file>', 'JSON lines, each {id, prompt, label, style, raw}')
    .option('--structure <file>', "structure that the teacher was asked for; AltTrain's when left out")
    .action(async (path: string, choice: CheckChoice) => {
      const { checkOutputs } = await import('./check-outputs.js'); // languages would make every command start later
      await checkOutputs(path, choice, context);
    });
  return command;
}
