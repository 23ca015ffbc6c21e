import { describeError } from './retrace-error.js';

export type LogLevel = 'info' | 'warn' | 'error';

/** What a line is about: the study, the job, the artifact. */
export type LogFields = Readonly<Record<string, string | number | undefined>>;

/** Where a service says what it does. */
export interface Log {
  info(message: string, fields?: LogFields): void;
  warn(message: string, error: unknown, fields?: LogFields): void;
  error(message: string, error: unknown, fields?: LogFields): void;
}

/** A log of JSON lines: time, level, service, message, fields, and an error's message and stack. */
export function jsonLog(service: string, write: (line: string) => void, now: () => Date = () => new Date()): Log {
  const say = (level: LogLevel, message: string, fields: LogFields, error?: unknown): void => {
    const about = error === undefined ? {} : { error: describeError(error), stack: stackOf(error) };
    write(`${JSON.stringify({ time: now().toISOString(), level, service, message, ...fields, ...about })}\n`);
  };
  return {
    info: (message, fields = {}) => say('info', message, fields),
    warn: (message, error, fields = {}) => say('warn', message, fields, error),
    error: (message, error, fields = {}) => say('error', message, fields, error),
  };
}

/** The stacks of an error and of those that caused it. */
function stackOf(error: unknown): string | undefined {
  if (!(error instanceof Error)) return undefined;
  const cause = error.cause === undefined ? '' : `\ncaused by ${stackOf(error.cause) ?? describeError(error.cause)}`;
  return `${error.stack ?? error.message}${cause}`;
}
