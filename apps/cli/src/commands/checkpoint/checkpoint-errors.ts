import { RetraceError } from '@retrace/observability';

export class NoCheckpoint extends RetraceError {
  constructor(word: string) {
    super(
      'no-checkpoint',
      `'${word}' is no SHA-256 of 64 hexadecimal digits. \`retrace checkpoint list\` shows the checkpoints.`,
      false,
    );
  }
}

/** The model that the adapter belongs to is not at hand. */
export class BaseMissing extends RetraceError {
  constructor(base: string, folder: string) {
    super(
      'base-missing',
      `The base '${base}' is not in ${folder}, and merging takes its weights. Name its folder with --base.`,
      false,
    );
  }
}

export class DownloadDamaged extends RetraceError {
  constructor(path: string, expected: string, found: string) {
    super(
      'download-damaged',
      `The file ${path} came with the SHA-256 ${found}, expected ${expected}. Try it again.`,
      true,
    );
  }
}

/** A file would be written outside of the folder that was named. */
export class DownloadOutside extends RetraceError {
  constructor(path: string) {
    super(
      'download-outside',
      `The server names a file ${path}, which leads out of the folder. Nothing is written.`,
      false,
    );
  }
}

/** The Python worker could not do what it was asked. */
export class WorkerFailed extends RetraceError {
  constructor(reason: string, cause: unknown) {
    super('worker-failed', reason, false, { cause });
  }
}
