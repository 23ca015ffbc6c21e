import { describeError, RetraceError } from '@retrace/observability';

/** A line of the training set that is no example. */
export class ExampleUnreadable extends RetraceError {
  constructor(file: string, line: number, problem: string) {
    super('example-unreadable', `Line ${line} of ${file} ${problem}: is it a training set of Retrace?`, false);
  }
}

/** A training set of preferences, in a layout that has no place for the second turn. */
export class LayoutTakesNoPairs extends RetraceError {
  constructor(layout: string, arm: string) {
    super(
      'layout-takes-no-pairs',
      `The layout ${layout} takes no preference pairs, which the set of ${arm} has. Say --layout trl or jsonl.`,
      false,
    );
  }
}

export class ExportFolderTaken extends RetraceError {
  constructor(folder: string) {
    super(
      'export-folder-taken',
      `The folder ${folder} is not empty. Name another one, or say --force to write into it.`,
      false,
    );
  }
}

/** The hub takes no token, or not for this repository. */
export class HubPushRefused extends RetraceError {
  constructor(repo: string, endpoint: string, status: number, cause: unknown) {
    super(
      'hub-push-refused',
      `${endpoint} does not let '${repo}' be written (${status}). Set HF_TOKEN to a token that may write there.`,
      false,
      { cause },
    );
  }
}

export class HubPushFailed extends RetraceError {
  constructor(repo: string, endpoint: string, cause: unknown) {
    super('hub-push-failed', `'${repo}' could not be pushed to ${endpoint}: ${describeError(cause)}.`, true, { cause });
  }
}
