import type { JobInput } from '@retrace/jobs';

/** The kind of the job that samples and scores a checkpoint. */
export const evaluateCheckpoint = 'evaluate-checkpoint';

export interface EvaluateCheckpointInput extends JobInput {
  /** As the plan names it. */
  readonly checkpoint: string;
}
