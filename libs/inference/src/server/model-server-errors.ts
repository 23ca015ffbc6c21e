import { RetraceError } from '@retrace/observability';

/** A model server ended before it was ready, or took too long to be. */
export class ModelServerNotStarted extends RetraceError {
  constructor(command: string, how: string, lastLine: string | undefined) {
    super('model-server-not-started', `The model server (${command}) ${how}${tail(lastLine)}`, true);
  }
}

/** There is no program to run as a model server. Trying again can't help. */
export class ModelServerMissing extends RetraceError {
  constructor(command: string, how: string) {
    const wayOut = '`npm start` sets up the Python environment.';
    super('model-server-missing', `The model server (${command}) ${how}. ${wayOut}`, false);
  }
}

/** A model server that was ready ended without being asked to. */
export class ModelServerDied extends RetraceError {
  constructor(command: string, how: string, lastLine: string | undefined) {
    super('model-server-died', `The model server (${command}) ${how}${tail(lastLine)}`, true);
  }
}

function tail(lastLine: string | undefined): string {
  return lastLine === undefined ? '.' : `: ${lastLine}`;
}
