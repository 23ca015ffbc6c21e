import { Command } from 'commander';

import type { CommandContext } from '../command-context.js';
import { candidatesFor } from './candidates.js';
import { namesOf } from './thing-names.js';

/** Where a line is to be completed with files, this is said in place of words. */
const FILES = ':files';

/**
 * `retrace __complete -- WORDS BEGUN`: what the shells' functions ask. It prints a word a line, each of which begins as
 * the last one does, or says that files are to be taken.
 */
export function completeCommand(program: Command, { api, screen }: Pick<CommandContext, 'api' | 'screen'>): Command {
  return new Command('__complete')
    .description('words that may stand next, for completion in shells')
    .argument('[words...]', 'the line without the name of the program, and what of the last word is there')
    .action(async (line: readonly string[]) => {
      const begun = line.at(-1) ?? '';
      const candidates = candidatesFor(program, line.slice(0, -1), begun);
      if (candidates.kind === 'files') {
        screen.write(`${FILES}\n`);
        return;
      }
      const words = candidates.kind === 'words' ? candidates.words : await namesOf(candidates.of, api());
      for (const word of words) if (word.startsWith(begun)) screen.write(`${word}\n`);
    });
}
