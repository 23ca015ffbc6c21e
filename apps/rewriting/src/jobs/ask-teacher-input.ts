import type { JobInput } from '@retrace/jobs';
import type { TrainedArm } from '@retrace/study';

/** The kind of the job that asks a model about one chunk of prompts. */
export const askTeacher = 'ask-teacher';

export interface AskTeacherInput extends JobInput {
  readonly chunk: number;
  /** The study's first trained arm, whose unit tells of a failure: all arms need every chunk. */
  readonly arm: TrainedArm;
}
