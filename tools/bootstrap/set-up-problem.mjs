/** What stops set-up, in a line for a person: what went wrong and the way out. */
export class SetUpProblem extends Error {
  /**
   * @param {string} message
   * @param {{ cause?: unknown, details?: string, exitCode?: number }} [options] details: what to show below the line
   */
  constructor(message, { cause, details, exitCode = 1 } = {}) {
    super(message, { cause });
    this.name = 'SetUpProblem';
    this.details = details;
    this.exitCode = exitCode;
  }
}

/**
 * The same failure as a problem that a person understands, when its cause is one that set-up knows.
 * @param {unknown} error
 * @returns {SetUpProblem | undefined} nothing for a failure that only its stack explains
 */
export function knownProblem(error) {
  if (error instanceof SetUpProblem) return error;
  if (!(error instanceof Error) || !('code' in error)) return undefined;
  const path = 'path' in error && typeof error.path === 'string' ? error.path : 'the project folder';
  switch (error.code) {
    case 'ENOSPC':
    case 'EDQUOT':
      return diskFull(error);
    case 'EACCES':
    case 'EPERM':
      return notWritable(path, error);
    case 'EEXIST':
    case 'ENOTDIR':
      return new SetUpProblem(`${path} is not a folder; name one with RETRACE_HOME.`, { cause: error });
    case 'EROFS':
      return new SetUpProblem(`${path} is on a read-only disk; name a folder that can be written with RETRACE_HOME.`, {
        cause: error,
      });
    default:
      return undefined;
  }
}

/** @param {unknown} [cause] @param {string} [details] */
export function diskFull(cause, details) {
  return new SetUpProblem('The disk is full; set-up needs about 8 GB. Free some space and start again.', {
    cause,
    details,
  });
}

/** @param {string} path @param {unknown} [cause] @param {string} [details] */
export function notWritable(path, cause, details) {
  return new SetUpProblem(`No permission to write ${path}; give this user the right to, or run as its owner.`, {
    cause,
    details,
  });
}
