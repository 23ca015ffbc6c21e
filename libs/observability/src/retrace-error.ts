/**
 * An error with one line for a person: what is wrong, which thing, and the way out.
 * `retriable` says whether the same work may succeed when tried again.
 */
export class RetraceError extends Error {
  constructor(
    readonly code: string,
    message: string,
    readonly retriable: boolean,
    options?: ErrorOptions,
  ) {
    super(message, options);
    this.name = new.target.name;
  }
}

/** The one line that a person is shown for any error. */
export function describeError(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

/** Whether trying again may help: unknown errors may be passing ones, known ones say so themselves. */
export function isRetriable(error: unknown): boolean {
  return error instanceof Error && 'retriable' in error ? error.retriable === true : true;
}
