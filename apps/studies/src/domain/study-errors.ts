import { RetraceError } from '@retrace/observability';

export class StudyNotFound extends RetraceError {
  constructor(id: string) {
    super('study-not-found', `There is no study '${id}'. List the studies with \`retrace status\`.`, false);
  }
}

/** The study is not in a state in which this can be done to it. */
export class StudyStateConflict extends RetraceError {
  constructor(id: string, state: string, action: string) {
    super('study-state-conflict', `Study '${id}' is ${state} and can't be ${action}.`, false);
  }
}

/** Somebody or the study itself has changed it since it was looked at. */
export class StudyRevisionStale extends RetraceError {
  constructor(id: string, revision: number) {
    super(
      'study-revision-stale',
      `Study '${id}' has moved on to revision ${revision} since it was looked at. Look at it again before you change it.`,
      false,
    );
  }
}

/** A study was asked for under the id of one with another spec. */
export class StudyIdTaken extends RetraceError {
  constructor(id: string, name: string) {
    super(
      'study-id-conflict',
      `Study '${id}' ('${name}') exists and has another spec. Ask for this one under a new id.`,
      false,
    );
  }
}

export class ReportNotFound extends RetraceError {
  constructor(studyId: string) {
    super(
      'report-not-found',
      `Study '${studyId}' has no report yet. See how far it is with \`retrace status ${studyId}\`.`,
      false,
    );
  }
}

/** There is a report, and it lacks a form. */
export class ReportFormNotFound extends RetraceError {
  constructor(studyId: string) {
    super(
      'report-form-not-found',
      `The report of study '${studyId}' was written before there was this form of it. It has a page and JSON; run the ` +
        'study again with `retrace run SPEC --new` for the others.',
      false,
    );
  }
}
