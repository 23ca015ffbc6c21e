import { CommanderError } from 'commander';

/** How the program ends, for scripts: one number for one kind of end, the same in every command. */
export const exitCodes = {
  done: 0,
  failed: 1,
  notUnderstood: 2,
  inputInvalid: 3,
  notFound: 4,
  unreachable: 5,
  studyFailed: 6,
  machineLacks: 7,
  notAllowed: 8,
  interrupted: 130,
} as const;

export type ExitCode = (typeof exitCodes)[keyof typeof exitCodes];

export const exitMeanings: Readonly<Record<ExitCode, string>> = {
  0: 'done',
  1: 'something went wrong that has no code of its own; standard error says what',
  2: 'a command, an option or an argument that is not understood',
  3: 'a spec, a file or a setting that is not valid, or not to be read',
  4: 'there is no study, report or entry of that name',
  5: 'the server does not answer, or what answers is not Retrace',
  6: 'the study failed or was cancelled',
  7: 'doctor: the machine lacks something that is needed',
  8: 'the server wants a token, or one with another role',
  130: 'Ctrl-C; a study that was followed goes on',
};

/** Codes of errors, or their ends, by how the program ends for them; the first that fits holds. */
const ends: readonly (readonly [code: RegExp, end: ExitCode])[] = [
  [/^study-left-running$/, exitCodes.interrupted],
  [/^study-(failed|cancelled)$/, exitCodes.studyFailed],
  [/^machine-lacks$/, exitCodes.machineLacks],
  [/^api-(unreachable|foreign)$/, exitCodes.unreachable],
  [/^http-(401|403)$/, exitCodes.notAllowed],
  [/^http-404$|-not-found$/, exitCodes.notFound],
  [/^http-(400|413|422)$|-(invalid|unknown|unreadable|circular|twice)$/, exitCodes.inputInvalid],
];

/** What the program ends with for an error. */
export function exitCodeOf(error: unknown): ExitCode {
  if (error instanceof CommanderError) return error.exitCode === 0 ? exitCodes.done : exitCodes.notUnderstood;
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  return ends.find(([pattern]) => pattern.test(code))?.[1] ?? exitCodes.failed;
}
