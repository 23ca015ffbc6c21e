import { stripVTControlCharacters } from 'node:util';

import type { Command } from 'commander';

import { exitCodeOf, exitCodes, type ExitCode } from '../src/commands/exit-codes/exit-codes.js';
import { makeProgram } from '../src/commands/program.js';
import { recordingScreen } from './recording-screen.js';

export interface Retraced {
  /** What is printed. */
  readonly out: string;
  /** What the parser says of words that it does not understand. */
  readonly complaint: string;
  /** What the command threw, if it did. */
  readonly error: unknown;
}

/** Runs `retrace` with these words. */
export async function runRetrace(words: readonly string[], interruption?: AbortSignal): Promise<Retraced> {
  const screen = recordingScreen();
  let complaint = '';
  const program = makeProgram(screen, interruption && (() => interruption)).configureOutput({
    writeErr: (text) => void (complaint += text),
    writeOut: (text) => void screen.write(text),
  });
  inheritSettings(program);
  const error = await program.parseAsync(words, { from: 'user' }).then(
    () => undefined,
    (thrown: unknown) => thrown,
  );
  return { out: screen.text, complaint: stripVTControlCharacters(complaint), error };
}

/** Commands were made before the program was told where to write. */
function inheritSettings(parent: Command): void {
  for (const command of parent.commands) inheritSettings(command.copyInheritedSettings(parent));
}

/** The exit code that the program ends with. */
export function endOf({ error }: Retraced): ExitCode {
  return error === undefined ? exitCodes.done : exitCodeOf(error);
}
