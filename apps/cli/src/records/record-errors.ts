import { RetraceError } from '@retrace/observability';

export class RecordFileUnreadable extends RetraceError {
  constructor(path: string, cause: unknown) {
    super('records-unreadable', `'${path}' could not be read. Give the path of a file of JSON lines.`, false, {
      cause,
    });
  }
}

/** Some lines are no records; the others were worked on. */
export class RecordsRefused extends RetraceError {
  constructor(path: string, refused: number, total: number) {
    super(
      'records-refused',
      `${refused} of ${total} lines of '${path}' are left out, for the reasons above; the others are done.`,
      false,
    );
  }
}

export class NoRecords extends RetraceError {
  constructor(path: string) {
    super('records-none', `'${path}' has no line with a record.`, false);
  }
}
