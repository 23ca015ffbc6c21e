import { RetraceError } from '@retrace/observability';

export class ReportNotFound extends RetraceError {
  constructor(studyId: string) {
    super(
      'report-not-found',
      `Study '${studyId}' has no report yet. See how far it is with \`retrace status ${studyId}\`.`,
      false,
    );
  }
}
