import { Injectable } from '@nestjs/common';

/**
 * A report and the indexing of samples both take the process's one thread. Somebody waits for the report: while one is
 * written here, indexing waits.
 */
@Injectable()
export class ReportsFirst {
  private writing: Promise<void> = Promise.resolve();

  /** Writes a report, with indexing held back. */
  during<Result>(write: () => Promise<Result>): Promise<Result> {
    const result = write();
    const ended = result.then(
      () => undefined,
      () => undefined,
    );
    this.writing = Promise.all([this.writing, ended]).then(() => undefined);
    return result;
  }

  /** Resolves when no report is being written. */
  async free(): Promise<void> {
    let seen: Promise<void>;
    do {
      seen = this.writing;
      await seen;
    } while (seen !== this.writing);
  }
}
