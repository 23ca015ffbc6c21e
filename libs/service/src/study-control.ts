import { StudyCancelled, StudyResumed } from '@retrace/contracts';
import type { JobQueue } from '@retrace/jobs';
import type { MessageHandler } from '@retrace/messaging';

/** Has a service's jobs follow what becomes of their study. */
export function studyControl(jobs: JobQueue): readonly MessageHandler[] {
  const onCancelled: MessageHandler<StudyCancelled> = {
    message: StudyCancelled,
    handle: ({ studyId }, transaction) => jobs.cancelStudy(transaction, studyId),
  };
  const onResumed: MessageHandler<StudyResumed> = {
    message: StudyResumed,
    handle: ({ studyId }, transaction) => jobs.resumeStudy(transaction, studyId),
  };
  return [onCancelled, onResumed];
}
