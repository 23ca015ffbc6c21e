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

const settingOfMemory = 'RETRACE_MODEL_SERVER_MEMORY';

/** A model server took more memory than it may before it was ready. Trying again can't help. */
export class ModelServerTooLarge extends RetraceError {
  constructor(command: string, bytes: number, maxBytes: number) {
    const problem = `took ${gigabytes(bytes)} of memory before it was ready, and may take ${gigabytes(maxBytes)}`;
    const wayOut = `Raise ${settingOfMemory}, or serve a smaller model.`;
    super('model-server-too-large', `The model server (${command}) ${problem}. ${wayOut}`, false);
  }
}

/** How a server that was ready ended which took more memory than it may, for ModelServerDied. */
export function endedOverMemory(bytes: number, maxBytes: number): string {
  const limit = `more than the ${gigabytes(maxBytes)} of ${settingOfMemory}`;
  return `was ended, as it took ${gigabytes(bytes)} of memory, ${limit}`;
}

/** A model server that was ready ended without being asked to. */
export class ModelServerDied extends RetraceError {
  constructor(command: string, how: string, lastLine: string | undefined) {
    super('model-server-died', `The model server (${command}) ${how}${tail(lastLine)}`, true);
  }
}

/** Two decimals, so that a limit and what is just above it look different. */
function gigabytes(bytes: number): string {
  return `${(bytes / 1e9).toFixed(2)} GB`;
}

function tail(lastLine: string | undefined): string {
  return lastLine === undefined ? '.' : `: ${lastLine}`;
}
