import { RetraceError } from '@retrace/observability';

export class StudyNotFound extends RetraceError {
  constructor(studyId: string) {
    super('study-not-found', `There is no study '${studyId}'. List the studies with \`retrace status\`.`, false);
  }
}
