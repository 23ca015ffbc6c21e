import { Argument, Command } from 'commander';

import type { CommandContext } from '../command-context.js';
import { completionScript, shells, type Shell } from './completion-scripts.js';

/** `retrace completion`: what a shell has to be told to complete a line. */
export function completionCommand({ screen }: Pick<CommandContext, 'screen'>): Command {
  return new Command('completion')
    .description('print what has a shell complete commands, options, names and studies')
    .addArgument(new Argument('<shell>', 'which one').choices(shells))
    .addHelpText(
      'after',
      '\nbash: put  eval "$(retrace completion bash)"  into ~/.bashrc; the scripts say it for the others.',
    )
    .action((shell: Shell) => void screen.write(completionScript(shell)));
}
