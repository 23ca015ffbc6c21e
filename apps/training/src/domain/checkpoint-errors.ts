import { RetraceError } from '@retrace/observability';

import type { RunKey } from './run-key.js';

export class RunNotFound extends RetraceError {
  constructor({ studyId, arm, seed }: RunKey) {
    super('run-not-found', `There is no run ${arm}/${seed} of study ${studyId}.`, false);
  }
}

export class CheckpointNotFound extends RetraceError {
  constructor(sha256: string) {
    super(
      'checkpoint-not-found',
      `There is no checkpoint '${sha256}'. \`retrace checkpoint list\` shows those that there are.`,
      false,
    );
  }
}

export class CheckpointFileNotFound extends RetraceError {
  constructor(sha256: string, file: string) {
    super('checkpoint-file-not-found', `The checkpoint ${sha256} has no file with the SHA-256 ${file}.`, false);
  }
}

/** What it was is still known; its files are gone. */
export class CheckpointPruned extends RetraceError {
  constructor(sha256: string, at: Date) {
    super(
      'checkpoint-pruned-conflict',
      `The files of checkpoint ${sha256} were removed on ${at.toISOString().slice(0, 10)}. Run its study anew to train it again.`,
      false,
    );
  }
}
