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
