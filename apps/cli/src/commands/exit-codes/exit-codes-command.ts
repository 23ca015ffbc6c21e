import { Command } from 'commander';

import { plainTable } from '../../terminal/plain-table.js';
import { exitCodes, exitMeanings } from './exit-codes.js';

interface ExitCodesContext {
  readonly print: (value: unknown, text: () => string) => void;
}

/** `retrace exit-codes`, and `retrace help exit-codes`. */
export function exitCodesCommand({ print }: ExitCodesContext): Command {
  return new Command('exit-codes')
    .description('what the number means with which the program ends')
    .addHelpText('after', () => `\n${exitCodesText()}`)
    .action(() => print(exitMeanings, exitCodesText));
}

function exitCodesText(): string {
  return plainTable(
    ['code', 'meaning'],
    Object.values(exitCodes).map((code) => [String(code), exitMeanings[code]]),
  );
}
