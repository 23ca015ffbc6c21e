import { Command } from 'commander';

import type { CommandContext } from '../command-context.js';
import { followRun } from './follow-run.js';

type RunContext = Pick<CommandContext, 'api' | 'screen' | 'isJson' | 'interruption'>;

/** `retrace run`. */
export function runCommand({ api, screen, isJson, interruption }: RunContext): Command {
  return new Command('run')
    .description('run a study, or go on with it, and follow it to its verdict')
    .argument('<spec>', 'YAML or JSON file of the study')
    .option('--new', 'start a new study even if there is one of the same spec')
    .action(async (file: string, { new: anew = false }: { readonly new?: boolean }) => {
      await followRun(api(), { file, anew, json: isJson(), signal: interruption() }, screen);
    });
}
