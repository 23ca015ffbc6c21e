import { RetraceError } from '@retrace/observability';

export class ReportNotFound extends RetraceError {
  constructor(studyId: string) {
    super(
      'report-not-found',
      `Study '${studyId}' has no report yet. See how far it is with \`retrace status\`.`,
      false,
    );
  }
}

export class ArmUnknown extends RetraceError {
  constructor(arm: string, studyId: string, known: readonly string[]) {
    super('arm-unknown', `Study '${studyId}' has no arm '${arm}'. It has ${known.join(', ')}.`, false);
  }
}

/** The report is older than what is compared. Its code has the API answer 409. */
export class ReportNotComparable extends RetraceError {
  constructor(studyId: string) {
    super(
      'report-conflict',
      `The report of study '${studyId}' has no outcomes of its items, as those of older versions. Run the study again.`,
      false,
    );
  }
}
