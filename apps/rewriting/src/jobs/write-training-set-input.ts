import type { JobInput } from '@retrace/jobs';
import type { TrainedArm } from '@retrace/study';

/** The kind of the job that writes the training set of one arm. */
export const writeTrainingSet = 'write-training-set';

export interface TrainingSetInput extends JobInput {
  readonly arm: TrainedArm;
}
