import { ReportPublished, StudyCancelled, StudyFailed, StudyResumed, StudyStarted, topicOf } from '@retrace/contracts';

/** What a webhook can be told of a study. `ReportPublished` is what completes one. */
export type StudyEvent = StudyStarted | StudyResumed | StudyFailed | StudyCancelled | ReportPublished;

/** The CloudEvents types of what a webhook can be told: `retrace.studies.study-started.v1`. */
export const studyEventTypes: readonly string[] = [
  StudyStarted,
  StudyResumed,
  StudyFailed,
  StudyCancelled,
  ReportPublished,
].map(topicOf);
