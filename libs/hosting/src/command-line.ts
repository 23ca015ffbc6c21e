import { parseArgs } from 'node:util';

import { RetraceError } from '@retrace/observability';

/** What `npm start -- …`, and the like, is told. */
export interface CommandLine {
  /** Path of the spec to run; without one, see `defaultStudy`. */
  readonly spec?: string;
  /** A new study even if there is one of the same spec. */
  readonly anew: boolean;
  /** End after the study; otherwise it is served until Ctrl-C. */
  readonly exit: boolean;
  /** Show an error's stack. */
  readonly verbose: boolean;
}

export class CommandLineInvalid extends RetraceError {
  constructor(problem: string, command: string, cause?: unknown) {
    super('command-line-invalid', `${problem} Usage: ${command} -- [SPEC] [--exit] [--new] [--verbose]`, false, {
      cause,
    });
  }
}

/** @param command by which it was started: `npm start` @throws CommandLineInvalid */
export function parseCommandLine(words: readonly string[], command: string): CommandLine {
  const { values, positionals } = parseWords(words, command);
  if (positionals.length > 1) {
    throw new CommandLineInvalid(`One study at a time: found ${positionals.join(' and ')}.`, command);
  }
  const [spec] = positionals;
  return {
    ...(spec === undefined ? {} : { spec }),
    anew: values.new,
    exit: values.exit,
    verbose: values.verbose,
  };
}

function parseWords(words: readonly string[], command: string) {
  const flag = { type: 'boolean', default: false } as const;
  try {
    return parseArgs({
      args: [...words],
      options: { exit: flag, new: flag, verbose: flag },
      allowPositionals: true,
    });
  } catch (error) {
    const [problem = 'It is not understood.'] = error instanceof Error ? error.message.split('. ') : [];
    throw new CommandLineInvalid(`${problem}.`, command, error);
  }
}
