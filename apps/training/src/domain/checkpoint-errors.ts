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
